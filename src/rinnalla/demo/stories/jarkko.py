"""Jarkko: a period interrupted by an operation, and begun again."""

from rinnalla.demo.happenings import (
    Counted,
    CountedAgain,
    Evaluated,
    Lived,
    OwnPlanned,
    PartnerTold,
    Paused,
    Planned,
    Rated,
    Resumed,
    Reviewed,
    Said,
    SetBack,
    SummedUp,
    Tried,
    Waits,
)
from rinnalla.demo.story import Asked, Goal, Guidance, Met, Story
from rinnalla.guidance.choices import Activity as Did
from rinnalla.guidance.choices import (
    Aim,
    ClientAnswer,
    Company,
    EvaluationKind,
    LifeEventKind,
    Liking,
    Moment,
    OwnPlanPartKind,
    OwnPlanReaders,
    PauseCause,
    SetbackCause,
    SummaryKind,
    Teller,
    TriedState,
    WaitingKind,
)
from rinnalla.guidance.choices import SummaryPartKind as Part
from rinnalla.people.choices import ReachWay

MET = (
    Met(
        0, "Kahvila Lyhty", 60, (Did.TALK,),
        "Tavattiin ensimmäisen kerran ja juotiin kahvit. Kerroin omasta taustastani ja Jarkko siitä, millaisia päivät "
        "nyt ovat. Sovittiin, että tavataan tiistaisin samassa paikassa ja katsotaan yksi asia kerrallaan.",
        "Valittiin nurkkapöytä, josta näkee ovelle. Se helpotti.",
        ClientAnswer.YES,
    ),
    Met(
        1, "Kahvila Lyhty", 75, (Did.TALK, Did.EVERYDAY),
        "Puhuttiin aamuista. Jarkko sanoi, että ylös nouseminen on vaikeinta ja että kello kymmenen olisi jo hyvä "
        "aika. Kirjattiin tavoite hänen sanoillaan.",
    ),
    Met(
        2, "Keskustan biljardisali", 90, (Did.HOBBY, Did.SOCIAL),
        "Pelattiin biljardia hiljaisena tuntina. Aluksi jännitti, kun viereisessä pöydässä oli väkeä, mutta jäätiin "
        "silti. Lopuksi Jarkko sanoi, että pelatessa ei ehdi miettiä, mitä muut ajattelevat.",
        "Ensi kerralla sama sali samaan aikaan.",
        ClientAnswer.YES,
    ),
    Met(
        3, "Keskustan biljardisali", 90, (Did.HOBBY, Did.TALK),
        "Toinen kerta biljardissa. Jarkko varasi pöydän itse puhelimella. Juteltiin kotimatkalla siitä, millaista on "
        "odottaa tietoa jatkosta.",
        "",
        ClientAnswer.WOULD_CHANGE,
        "En varannut puhelimella vaan netissä. Puhelimessa puhuminen on vielä vaikeaa.",
    ),
    Met(
        5, "Rantareitti", 60, (Did.TALK, Did.SPORT),
        "Käveltiin rantareitti ja puhuttiin hoidosta. Omahoitajaa ei ole vielä nimetty, ja odottaminen painaa. "
        "Kirjoitettiin yhdessä muistiin kysymykset, jotka Jarkko haluaa esittää poliklinikalla.",
        together=True,
    ),
    Met(
        6, "Keilahalli", 90, (Did.HOBBY, Did.SOCIAL),
        "Kokeiltiin keilausta. Halli oli puolillaan, ja silti pysyttiin koko varattu tunti. Jarkko nauroi omille "
        "rännipalloilleen.",
        "",
        ClientAnswer.YES,
    ),
    Met(
        7, "Harjulammen olohuone", 60, (Did.ASSOCIATION, Did.SOCIAL),
        "Käytiin tutustumassa olohuoneeseen. Oltiin ovella vartti ennen avaamista, niin sai tulla rauhassa. Jarkko "
        "jutteli hetken toisen kävijän kanssa peleistä.",
        "Olohuoneella tiedetään, että voimme tulla ennen muita.",
    ),
    Met(
        9, "Harjulammen olohuone", 75, (Did.ASSOCIATION, Did.TALK),
        "Oltiin mukana peliryhmässä. Ryhmässä oli viisi ihmistä, ja Jarkko jäi loppuun asti. Hän sanoi, että voisi "
        "tulla toistekin.",
        "",
        ClientAnswer.YES,
    ),
    Met(
        10, "Kahvila Lyhty", 60, (Did.TALK,),
        "Jarkko kertoi, että edessä on pienehkö leikkaus, joka tuli yllättäen. Sovittiin, että laitan viestin "
        "leikkauksen jälkeen ja että mihinkään ei tarvitse vastata, ennen kuin jaksaa.",
        "Ei varata uutta aikaa ennen kuin Jarkko itse ehdottaa.",
    ),
    Met(
        16, "Kahvila Lyhty", 60, (Did.TALK, Did.EVERYDAY),
        "Tavattiin tauon jälkeen. Leikkauksen jälkeiset viikot olivat raskaita, ja moni asia tuntui palanneen alkuun. "
        "Jarkko sanoi silti haluavansa jatkaa. Aloitetaan taas kahvilasta ja biljardista.",
        "Vointi heikompi kuin ennen taukoa, mutta halu jatkaa on selvä. Edetään pienin askelin.",
    ),
)  # fmt: skip

TOLD = {
    Part.START: (
        "Jarkko on alle kolmekymppinen. Hänellä on vaikea masennus, voimakas sosiaalisten tilanteiden pelko ja "
        "ahdistusta. Vointi oli heikentynyt yli kaksi vuotta, ja välillä tarvittiin osastohoitoa. Päiväosastojakso oli "
        "päättymässä, eikä omahoitajaa ollut."
    ),
    Part.ACTIVITY: (
        "Kahden ja puolen kuukauden aikana tavattiin yhdeksän kertaa, noin viikon välein: kahvilassa, biljardissa, "
        "keilaamassa ja Harjulammen olohuoneen ryhmissä. Odottamaton pienehkö leikkaus katkaisi tapaamiset."
    ),
    Part.NOW: (
        "Jarkko palasi leikkauksen jälkeen {month}. Vointi on heikompi kuin ennen sitä, mutta hän haluaa jatkaa. Hän "
        "odottaa yhä tietoa omahoitajasta, ja psykiatrin aika on varattu ensi kesäksi."
    ),
    Part.EFFECTS: (
        "Jarkko on pysynyt hoidon piirissä. Hän sietää sosiaalisia tilanteita aiempaa paremmin ja tietää kaksi "
        "paikkaa, joihin voi mennä."
    ),
}
HAPPENED = (
    Waits(
        1,
        WaitingKind.NAMED_NURSE, "Tieto omahoitajasta", "Poliklinikka 3", by_clinic=True,
    ),
    Counted(21, "Menoja viikossa tapaamisen lisäksi", 0),
    Counted(21, "Paikkoja, joissa voin olla muiden seurassa", 0),
    Planned(21, "Jarkko halusi aloittaa biljardista.", "Kyselyt jännittivät, joten aloitettiin ilman niitä."),
    Lived(12, LifeEventKind.CARE, "Päiväosastojakso päättyi."),
    Tried(8, "biljardi", TriedState.SUGGESTED, "", "Pöytä nurkassa, alkuiltapäivällä ei ole muita."),
    Tried(21, "biljardi", TriedState.ATTENDED, Liking.LIKED, company=Company.GUIDE),
    Tried(42, "keilahalli", TriedState.ATTENDED, Liking.LIKED, "Pysyttiin koko varattu tunti.", Company.GUIDE),
    Tried(42, "Harjulammen olohuoneen peliryhmä", TriedState.SUGGESTED),
    Tried(49, "Harjulammen olohuoneen peliryhmä", TriedState.CONTACTED, "", "Sovittiin, että saa tulla ennen muita."),
    Waits(
        36,
        WaitingKind.APPOINTMENT, "Psykiatrin aika, varattu ensi kesäksi", "Poliklinikka 3", by_clinic=True,
        due_summer=True,
    ),
    PartnerTold(36, "Jarkko käy tapaamisissa säännöllisesti. Omahoitajaa ei ole vielä nimetty."),
    Tried(
        63, "Harjulammen olohuoneen peliryhmä", TriedState.ATTENDED, Liking.LIKED, "Jäi loppuun asti.", Company.GUIDE
    ),
    Tried(70, "vertaisryhma", TriedState.NOT_GONE, "", "Vieraiden edessä puhuminen on vielä liikaa."),
    Said(63, "Kahvilassa voi istua, vaikka siellä on muita."),
    SetBack(
        72,
        SetbackCause.BODY,
        "Tapaamisia noin kerran viikossa, jo yhdeksän. Ryhmässäkin pystyi olemaan loppuun asti.",
        "Marja Lehto ja poliklinikka",
    ),
    Paused(72, PauseCause.SETBACK, 86, "Odottamaton leikkaus. Toivutaan ensin, viestiin ei tarvitse vastata."),
    Lived(74, LifeEventKind.CARE, "Odottamaton pienehkö leikkaus", until=75),
    Reviewed(86, 100),
    Reviewed(100, 112),
    Resumed(
        111,
        "Vointi on heikompi kuin ennen leikkausta, mutta Jarkko haluaa jatkaa. Aloitetaan tutuista paikoista.",
    ),
    Said(112, "Tuntuu, että moni asia alkoi alusta. Silti haluan jatkaa."),
    Said(112, "Sietää sosiaalisia tilanteita paremmin kuin alussa, myös tauon jälkeen.", Teller.GUIDE),
    Said(112, "On pysynyt hoidon piirissä koko ajan, eikä ole jäänyt yksin odottamaan.", Teller.GUIDE),
    OwnPlanned(
        113,
        {
            OwnPlanPartKind.WELL: "Biljardi tiistaisin. Aamulla verhot auki.",
            OwnPlanPartKind.SIGNS: "En vastaa viesteihin enkä käy kaupassa.",
            OwnPlanPartKind.HELPS: "Kun joku tulee ovelle vastaan ja mennään hiljaiseen aikaan.",
            OwnPlanPartKind.CALL: "Kriisipuhelin. Päivällä Sami tekstiviestillä.",
        },
        OwnPlanReaders.GUIDE,
    ),
    Rated(112, 0, Moment.MIDDLE, "Leikkauksen jälkeen aamut menivät taas myöhään. Yhtenä aamuna nousin ajoissa."),
    Rated(112, 1, Moment.MIDDLE, "Biljardisali ja olohuone ovat tuttuja. Nyt aloitetaan taas biljardista."),
    Rated(112, 2, Moment.MIDDLE, "Siedän muita ympärillä paremmin kuin alussa."),
    CountedAgain(112, 1, 2),
    Evaluated(
        113,
        EvaluationKind.MIDDLE,
        "Mitä paluu leikkauksen jälkeen vaatii ja missä vaiheessa omahoitajan nimeäminen on. Jarkko kertoo ensin itse.",
    ),
    SummedUp(114, SummaryKind.INTERIM, TOLD),
)  # fmt: skip

JARKKO = Story(
    name="Jarkko Niemi",
    call_name="Jarkko",
    phone="044 555 0201",
    username="asiakas",
    days_ago=137,
    reached="period",
    reach=ReachWay.TEXT,
    asked=Asked(
        situation=(
            "Alle kolmekymppinen mies, vaikea masennus, ahdistusta ja voimakas sosiaalisten tilanteiden pelko. Vointi "
            "on heikentynyt yli kahden vuoden ajan, ja välillä on tarvittu osastohoitoa. Päiväosastojakso on "
            "päättymässä, eikä omahoitajaa ole vielä nimetty. Viikossa ei ole juuri muita menoja."
        ),
        hopes="Jarkko toivoo, että joku lähtisi mukaan paikkoihin, joihin ei yksin pysty. Vertaisuus kiinnostaa.",
        ending="Päiväosastojakso",
        ending_in_days=12,
        brief=(
            "Ihmisten ilmoilla jännittää, varsinkin ruuhkassa. Biljardi ja pelit kiinnostavat. Helpointa on aloittaa "
            "rauhallisesta paikasta ja sopia asiat tekstiviestillä."
        ),
        contact_wish="Tekstiviesti on paras, soittaminen jännittää.",
    ),
    guidance=Guidance(
        guide="sami",
        weeks_ago=17,
        weekday=1,
        hour=13,
        place="Kahvila Lyhty",
        length_weeks=26,
        met=MET,
        next_place="Keskustan biljardisali",
        goals=(
            Goal(Aim.EVERYDAY, "Että nousisin ylös ennen kymmentä ainakin kolmena aamuna viikossa.",
                 "Heräsin usein vasta iltapäivällä."),
            Goal(Aim.MEANING, "Että olisi yksi paikka, johon menen joka viikko.", "Sellaista paikkaa ei ollut."),
            Goal(Aim.BELONGING, "Että voisin istua kahvilassa, vaikka siellä on muitakin.",
                 "Rauhalliseen aikaan saattoi onnistua."),
        ),
        happened=HAPPENED,
    ),
)  # fmt: skip
