"""A second set of questions, kept apart at first and mended by since: ``set_aside`` measures now.

They are judged as those in ``judged`` are.
"""

INFLECTED = [
    ("perhepäivähoitajaa", r"perhepäivähoi", r"päivähoi|varhaiskasv"),
    ("esiopetukseen", r"esiopetu", r"varhaiskasv|opetus"),
    ("aamupäivätoiminnasta", r"aamu- ja iltapäiv|aamupäivätoim|iltapäivätoim", r"koululais|päivätoim"),
    ("kouluterveydenhoitajalle", r"kouluterveyd|koulu- ja opiskeluterv", r"terveydenhoit|terveydenhuol|koulu"),
    ("talousneuvojalta", r"talous- ja velka|talousneuv|velkaneuv", r"talous|velka"),
    ("rakennusluvan", r"rakennuslu|rakentamislu|rakennusvalv", r"rakenta|rakennu"),
    ("pysäköintitunnusta", r"pysäköintitunn|pysäköintilup|pysäköin", r"pysäköi|liikkumis"),
    ("apuvälineitä", r"apuväli", r"kuntoutus|liikkumis"),
    ("omaishoidosta", r"omaishoi", r"\bomais|kotihoi"),
    ("muistisairaille", r"muisti(?!n?o)", r"ikäih|ikäänt|vanhus|geriatr"),
]
COMPOUND = [
    ("terveyskeskuslääkäri", r"terveyskesku|terveysasem|lääkärin? vastaanot|lääkäripal", r"lääkär|terveyd"),
    ("sosiaalipäivystys", r"sosiaalipäiv|sosiaali- ja kriisip", r"päivysty|kriisi"),
    ("nuorisotyöpaja", r"työpaja", r"nuor|pajatoim"),
    ("senioriliikunta", r"senior|ikäih.*liikun|ikäänt.*liikun|liikun.*(?:ikäih|ikäänt|senior)", r"liikun"),
    ("kotiutustiimi", r"kotiutu|kotisairaal", r"kotihoi|kotikunt"),
    ("turvakoti", r"turvakot|lähisuhdeväk|perheväk", r"väkival|kriisi"),
    ("perheoikeudelliset asiat", r"perheoik|lapsen huol|elatus|isyy|lastenvalv|tapaamisoik", r"perhe|sovittelu"),
    ("työvoimapalvelu", r"työvoima|työllis|työnhak|rekry", r"työ"),
    ("jätteenkeräys", r"jäte|jätte|kierrät", r"ympäris"),
    ("venepaikka", r"venepaik|venesat|\bvene", r"satama"),
]
TYPO = [
    ("esioptus", r"esiopetu", r"varhaiskasv|opetus"),
    ("päivähiito", r"päivähoi|varhaiskasv", r"päiväko"),
    ("hammaslääkri", r"hamm|suun terv", r"\bsuu"),
    ("sosiaalityöntekjä", r"sosiaalityö", r"sosiaalipalv|sosiaaliohj"),
    ("perhetyo", r"perhety", r"lapsiperh|perhe"),
    ("apuvaline", r"apuväli", r"kuntoutus"),
    ("kuljetuspalvlu", r"kuljetuspalv", r"kuljetu"),
    ("palvelusetteeli", r"palveluset", r"palvelu"),
    ("asumistuki hakemsu", r"asumistu", r"asum|etuu"),
    ("työpjaa", r"työpaja", r"pajatoim"),
]
EVERYDAY = [
    ("auto pysäköidä keskustaan", r"pysäköi", r"liikenne|katu"),
    ("vaari tarvitsee pyörätuolin", r"apuväli", r"liikkumis|kuntoutus"),
    ("lapsi oppii uimaan", r"uimakou|uintiop|uinti|uima", r"liikun"),
    ("muutan suomeen ulkomailta", r"maahanmuut|kotout|oleskelu|ulkomaal", r"rekister|muutto"),
    ("naapuri meluaa", r"melu|naapur|häiriö|järjesty", r"ympäristö|sovittelu|asum"),
    ("lapsi ei suostu kouluun", r"kuraatt|koulupsyk|oppilashuol|opiskeluhuol|perheneuv", r"koulu|oppila|lapsi"),
    ("mieheni lyö minua", r"lähisuhde|perheväk|väkival|turvakot|rikosuhri", r"kriisi|perhe"),
    ("koira katosi", r"löytöel|eläin", r"löytötav"),
    ("haluan harrastaa laulamista", r"kuoro|laulu|musiikki|kansalaisopi", r"kulttuur|taide|kurss"),
    (
        "yksinhuoltaja rahat ei riitä",
        r"toimeentulo|elatustu|yksinhuol|lapsilis|talous- ja velk",
        r"asumistu|etuu|perhe",
    ),
]
HELD_OUT = [
    (kind, *row)
    for kind, rows in (("inflected", INFLECTED), ("compound", COMPOUND), ("typo", TYPO), ("everyday", EVERYDAY))
    for row in rows
]
