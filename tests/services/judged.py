"""Questions people ask of a directory, with what answers them: judged by regular expressions over name and summary.

What the first expression finds answers the question and is worth 2; what only the second finds is near to it, 1.
"""

INFLECTED = [
    ("mielenterveyspalveluihin", r"mielenterv", r"psykiatr|psyko"),
    ("mielenterveyskuntoutujille", r"mielenterveyskuntoutuj", r"mielenterv"),
    ("päihdepalveluista", r"päihdep|päihteitä|päihdehuol|päihde", r"riippuvu|alkohol"),
    ("vertaistukea", r"vertaist|vertaisryhm", r"vertais"),
    ("lastenneuvolassa", r"lastenneuvola", r"neuvola"),
    ("asumispalveluja", r"asumispalv|palveluasum", r"asumis|asuminen"),
    ("omaishoitajan", r"omaishoi", r"\bomais"),
    ("kotihoitoon", r"kotihoi", r"kotisairaanh|kotipalv"),
    ("vanhuksille", r"vanhu|ikäänt|iäkkä|ikäih", r"vanhus|senior"),
    ("nuorille", r"nuor", r"nuori"),
    ("toimeentulotuesta", r"toimeentulotu", r"toimeentulo"),
    ("velkaneuvontaan", r"velkaneuv|talous- ja velka|velka", r"\bvel[ka]|\bvelko|talousneuv|kansalaisneuv"),
    ("lastensuojeluun", r"lastensuoj", r"sijaishuol|huostaan"),
    ("kirjastosta", r"kirjasto", r"kirja"),
    (
        "opiskelupaikkaa",
        r"opiskelupaik|koulutukseen hak|yhteisha|opintopolku|hakeutuvan? koulut",
        r"opiskelu|opinto|koulutusneuv",
    ),
    ("työpajoja", r"työpaja", r"työpaj|pajatoim"),
    ("hammaslääkäriin", r"hamm|suun terv", r"\bsuun\b"),
    ("sosiaalityöntekijälle", r"sosiaalityö", r"sosiaalipalv|sosiaaliohj"),
    ("kuljetuspalveluihin", r"kuljetuspalv", r"kuljetu"),
    ("vammaisten palvelut", r"vammais", r"vamma"),
    ("rokotuksista", r"rokot", r"rokot"),
    ("edunvalvojaa", r"edunvalvo", r"holhou"),
    ("perheneuvolaan", r"perheneuvo|kasvatus- ja perhen", r"perhe"),
    ("kotouttamisen", r"kotoutta|kotoutum", r"maahanmuutt"),
    ("kuntoutusohjaajalta", r"kuntoutusohj", r"kuntoutu"),
]
COMPOUND = [
    ("mielenterveys ja päihteet", r"mielenterv|päihde|päihte", r"psykiatr"),
    ("päihdekuntoutus", r"päihdekunt|päihde.*kuntout", r"päihde|päihte"),
    ("asunnottomien päivätoiminta", r"asunnot", r"päivätoim"),
    ("nuorisotyö", r"nuorisoty", r"nuoriso"),
    (
        "sairaanhoitajan vastaanotto",
        r"(?:sairaan|\b)hoitajan? (?:tai \w+ )?(?:vastaanot|palv)|vastaanotot",
        r"vastaanot|sairaanh",
    ),
    ("kotipalvelu lapsiperheille", r"lapsiperhe.*kotip|kotip.*lapsiperhe|kotipalv", r"lapsiperh|kotihoi"),
    ("maahanmuuttajaneuvonta", r"maahanmuuttaj", r"kotout"),
    ("liikuntaneuvonta", r"liikuntaneuv|liikunnan ohj", r"liikun"),
    ("perhetyö", r"perhetyö", r"lapsiperh|perhe"),
    ("vammaispalvelu", r"vammaisp|vammais", r"vamma"),
    ("työllisyyspalvelut", r"työllisyys", r"työllis"),
    ("äitiysneuvola", r"äitiysneuv", r"neuvola"),
    ("opiskelijaterveydenhuolto", r"opiskelu(?:- ja)?.*terveydenh|opiskelijoiden|opiskeluterv", r"terveydenh|opiskel"),
    ("oikeusapu", r"oikeusap", r"oikeusav"),
    ("seniorineuvonta", r"senior|neuvonta.*(?:ikäih|ikäänt)", r"ikäih|ikäänt|vanhus"),
    ("saattohoito", r"saattoh", r"hoito|syöpä"),
    ("isyyden tunnustaminen", r"\bisyy|isyyden|isyystut", r"tunnustam|äitiy|elatus"),
    ("kriisiapu", r"kriisiap|kriisity|kriisikesk|kriisi(?!nh|al|tu)", r"kriisi"),
]
TYPO = [
    ("paihdepalvelut", r"päihde|päihte", r"riippuv"),
    ("mielentervays", r"mielenterv", r"psyk"),
    ("vertastuki", r"vertaist|vertaisr", r"vertais"),
    ("velkaneuvota", r"velkaneuv|talous- ja velka|velka", r"\bvel[ka]|\bvelko|talousneuv|kansalaisneuv"),
    ("omaishoitto", r"omaishoi", r"\bomais"),
    ("toimentulotuki", r"toimeentulotu", r"toimeentulo"),
    ("lastensojelu", r"lastensuoj", r"sijaish"),
    ("nevuola", r"neuvola", r"neuvola"),
    ("kuntotus", r"kuntoutu", r"kuntout"),
    ("psykiatrria", r"psykiatr", r"mielenterv"),
    ("asunttola", r"asuntol|asunnott|\basun[nt]o", r"asunto|asunno|asum"),
    ("kirajsto", r"kirjasto", r"kirja"),
    ("edunvalvota", r"edunvalvo", r"holhou"),
    ("rokotukset koronna", r"rokot|korona", r"rokot|covid"),
]
EVERYDAY = [
    ("rahat loppu", r"toimeentulo|velka|velkaneuv|sosiaalinen luot", r"talous|avustu|etuu|asumistu"),
    ("velkaa liikaa", r"velka|\bvelko|\bvelan|luototus|ulosot", r"talousvaik|\bvel|toimeentulo"),
    ("juon liikaa", r"päihde|päihte|alkohol", r"riippuv|mielenterv"),
    ("masentaa", r"mielenterv|masennu|psykiatr|psykolog", r"kriisi|terapia|vertais"),
    ("mistä töitä", r"työnhak|työpaik|työllis|avoimet ty", r"rekry|ura"),
    ("ei ole asuntoa", r"asunnot|vuokra-as|asumisp|asunno|tukias", r"asum"),
    ("vanhempi muistaa huonosti", r"muisti(?!n?o)|geriatr", r"ikäih|ikäänt|vanhus"),
    ("mummolle apua kotiin", r"kotihoi|kotipalv|omaishoi|hoitajan palk|tukipalv", r"ikäih|ikäänt|vanhus|kotiin|kotona"),
    ("ero ja lapset", r"avioero|huoltaj|lapsen huol|elatus|perheasia|tapaamisoik|eroneuv|\bero", r"lapse|perhe"),
    ("lääkäri", r"lääkäri|terveysas|vastaanot", r"terveyd|sairaanh"),
    ("hampaat kipeät", r"hamm|\bsuun terv|suun ja|suu- ja", r"\bsuu"),
    ("raskaana", r"raska|äitiysneuv|neuvola", r"synny|äiti|neuvol"),
    ("kaveri puuttuu yksinäinen", r"yksinäi|ystäv|vertais|kohtaamis|tukihenk", r"ryhm|tapaam|vapaaehtoi"),
    ("rokote", r"rokot", r"rokot"),
    ("kirja lainaan", r"kirjasto", r"kirja|laina"),
    (
        "tarvitsen juristin",
        r"oikeusap|oikeusav|asianaj|lakipalv|lakimie",
        r"asiamie|kantelu|sovittelu|oikeudellista neuv",
    ),
    ("hoitopaikka lapselle", r"varhaiskasv|päiväkot|perhepäiv|päivähoi", r"lapsi|lasten"),
    ("potku töistä", r"työttömyy|työtön|työnhak|irtisan", r"työllis"),
]
QUESTIONS = [
    (kind, *row)
    for kind, rows in (("inflected", INFLECTED), ("compound", COMPOUND), ("typo", TYPO), ("everyday", EVERYDAY))
    for row in rows
]
