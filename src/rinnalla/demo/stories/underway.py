"""Clients whose period runs, each in a few lines."""

from rinnalla.demo.happenings import (
    Extended,
    GuideChanged,
    Lived,
    Measured,
    PartnerTold,
    Paused,
    Said,
    SetBack,
    SteppedBack,
    SummedUp,
    Tapered,
    Tried,
    WaitOver,
    Waits,
)
from rinnalla.demo.sketch import Sketch
from rinnalla.guidance.choices import (
    Aim,
    ClientAnswer,
    EarlierNotes,
    LifeEventKind,
    Liking,
    Moment,
    NamedContact,
    PauseCause,
    RequestOrigin,
    RequestSource,
    Rhythm,
    SetbackCause,
    SummaryKind,
    TriedState,
    WaitingEnd,
    WaitingKind,
)
from rinnalla.guidance.choices import SummaryPartKind as Part


def parts(start: str, activity: str, now: str, effects: str) -> dict[Part, str]:
    """The four parts of a summary."""
    return {Part.START: start, Part.ACTIVITY: activity, Part.NOW: now, Part.EFFECTS: effects}


HALFWAY = parts(
    "Päivät kuluivat kotona, ja lähteminen oli raskasta.",
    "On tavattu noin viikon välein ja kokeiltu paikkoja, joihin voisi mennä myös yksin.",
    "Viikossa on yksi oma meno. Aamut ovat yhä vaikeita.",
    "Lähteminen on helpompaa, kun paikka on tuttu.",
)

STARTING = (
    Sketch(
        "Mira Ahola", "Nuori aikuinen, jonka opinnot keskeytyivät ahdistuksen vuoksi.",
        "Mira toivoo jotakuta, joka lähtisi mukaan ulos.", "Aloitetaan kävelyllä. Koirat ovat hyvä puheenaihe.",
        "walks", "tiina", 2, 1, 11, 3,
    ),
    Sketch(
        "Esko Piirainen", "Eläkkeellä oleva mies, jonka puoliso kuoli. Illat ovat yksinäisiä.",
        "Esko toivoo miestä, jonka kanssa jutella.", "Autot ja kalastus kiinnostavat.", "everyday", "sami", 3, 2, 10, 4,
        "Että keittäisin joka päivä lämmintä ruokaa.", planned=False, origin=RequestOrigin.PRIMARY_CARE,
        named_contact=NamedContact.NAMED_WORKER,
    ),
    Sketch(
        "Nadja Petrova", "Kolmekymppinen nainen, vasta muuttanut. Masennus on uusiutunut.",
        "Nadja toivoo apua paikkakuntaan tutustumiseen.", "Puhuu mielellään hitaasti suomea.", "culture", "jonna",
        6, 3, 13, 7, "Että tietäisin kolme paikkaa, joihin voin mennä.", Aim.BELONGING, planned=False,
        origin=RequestOrigin.SOCIAL_WORK, named_contact=NamedContact.NONE,
    ),
    Sketch(
        "Kalle Huhta", "Nelikymppinen mies, katkaisuhoito päättyi hiljattain.",
        "Kalle toivoo tekemistä iltapäiviin.", "Uinti on ollut joskus tärkeää.", "sport", "erkki", 2, 0, 14, 1,
        unrecorded=True, origin=RequestOrigin.ADDICTION_SERVICE, source=RequestSource.OUTSIDER,
        caller="Päihdeneuvonnan ohjaaja",
    ),
)  # fmt: skip

ACTIVE = (
    Sketch(
        "Sirpa Laakso", "Viisikymppinen nainen, työuupumuksen jälkeen masentunut.",
        "Sirpa toivoo rauhallista seuraa.", "Kävely ja käsityöt.", "walks", "aila", 10, 0, 10, 11,
        "Että kävelisin kolmesti viikossa.",
        happened=(
            Measured(
                15, "phq9", Moment.START, (2, 2, 3, 2, 1, 2, 1, 1, 1),
                "Anne soitti samana iltapäivänä. Sirpa oli turvassa, ja aika omahoitajalle sovittiin huomiseksi.",
            ),
            Tried(30, "kirjasto", TriedState.ATTENDED, Liking.LIKED),
            SummedUp(58, SummaryKind.INTERIM, HALFWAY, answer=ClientAnswer.YES, words="Aamuista voisi puhua lisää."),
        ),
    ),
    Sketch(
        "Jere Kallio", "Parikymppinen mies, pelaa öisin ja nukkuu päivät. Ahdistus on kova.",
        "Jere toivoo jotakuta, joka ei saarnaa.", "Pelit ja musiikki.", "groups", "pekka", 9, 4, 13, 10,
        "Että kävisin kerran viikossa jossain muualla kuin kotona.", Aim.BELONGING, skipped=(5,),
        happened=(
            Waits(25, WaitingKind.DECISION, "Päätös kuntoutustuesta", "Työeläkelaitos"),
            SetBack(45, SetbackCause.MIND, "Kävi ryhmässä kahdesti viikossa.", "Liisa Aro"),
        ),
    ),
    Sketch(
        "Ritva Toivonen", "Kuusikymppinen nainen, pitkäaikainen masennus ja kipuja.",
        "Ritva toivoo apua paperiasioihin ja seuraa.", "Hidas tahti, istumapaikkoja matkan varrella.", "everyday",
        "erkki", 12, 1, 12, 13, "Että posti avataan samana päivänä.", goes_on=False,
        happened=(
            Waits(30, WaitingKind.PLACE, "Paikka kivun hallinnan ryhmään", "Terveysasema"),
            WaitOver(60, WaitingEnd.CAME, "Ryhmä alkaa ensi kuussa."),
            Extended(70, 168, "Ryhmän alku halutaan tehdä yhdessä."),
            PartnerTold(71, "Ritva hoitaa postinsa itse. Kivun hallinnan ryhmä on alkamassa."),
        ),
    ),
    Sketch(
        "Tommi Elo", "Kolmekymppinen mies, kaksisuuntainen mielialahäiriö. Vointi on tasaantunut.",
        "Tommi toivoo paluuta liikunnan pariin.", "Salilla aamulla, silloin on tilaa.", "sport", "mikko", 11, 2, 9, 12,
        "Että liikunta on osa viikkoa.", goes_on=False,
        happened=(
            Measured(8, "gad7", Moment.START, (2, 2, 2, 1, 1, 2, 2)),
            Tried(21, "uimahalli", TriedState.ALONE, Liking.LIKED, "Käy yksin maanantaisin."),
            Lived(50, LifeEventKind.WORK, "Työkokeilu alkoi, kaksi päivää viikossa."),
            Measured(57, "gad7", Moment.MIDDLE, (1, 0, 1, 1, 0, 1, 1)),
            SummedUp(62, SummaryKind.INTERIM, HALFWAY),
        ),
    ),
    Sketch(
        "Anneli Roiha", "Seitsemänkymppinen nainen, yksinäisyyttä ja masennusta muuton jälkeen.",
        "Anneli toivoo kulttuuria ja juttuseuraa.", "Kuulo on heikko oikealta.", "culture", "jonna", 8, 2, 13, 9,
        "Että minulla on joka viikko jotain odotettavaa.", Aim.MEANING,
        happened=(
            GuideChanged(29, "mikko", EarlierNotes.SHARED),
            Said(44, "Odotan torstaita jo maanantaina."),
        ),
    ),
    Sketch(
        "Henri Salonen", "Nelikymppinen mies, avioeron jälkeinen masennus.",
        "Henri toivoo jutella toisen isän kanssa.", "Lapset ovat luona joka toinen viikko.", "groups", "sami",
        14, 4, 12, 9, "Että jaksan lasten kanssa koko viikonlopun.", length_weeks=16, goes_on=False,
        happened=(Lived(40, LifeEventKind.CLOSE_PEOPLE, "Lapset olivat ensimmäisen kerran koko viikon."),),
    ),
)  # fmt: skip

PAUSED = (
    Sketch(
        "Laura Winter", "Kolmekymppinen nainen, syömishäiriö ja masennus.",
        "Laura toivoo, ettei ruoasta tarvitse puhua.", "Tehdään käsillä jotain.", "culture", "jonna", 9, 1, 15, 5,
        "Että illassa on yksi hyvä hetki.",
        goes_on=False,
        happened=(
            SetBack(35, SetbackCause.MIND, "Kävi kansalaisopiston kurssilla.", "Liisa Aro"),
            Tried(21, "Kansalaisopiston kurssi", TriedState.ATTENDED, Liking.LIKED),
            Tried(35, "Kansalaisopiston kurssi", TriedState.STOPPED, "", "Jäi osastojakson vuoksi. Ehkä keväällä."),
            Lived(37, LifeEventKind.WARD, "Osastojakso, suunniteltu", until=51),
            Paused(36, PauseCause.SETBACK, 49, "Osastojakso. Viesti kerran viikossa."),
        ),
    ),
    Sketch(
        "Pentti Oja", "Kuusikymppinen mies, juominen on vähentynyt.", "Pentti toivoo seuraa päiviin.",
        "Kahvi ja lehti.", "everyday", "pekka", 7, 3, 10, 6, "Että juon vain viikonloppuna.", goes_on=False,
        happened=(Paused(42, PauseCause.HOLIDAY, 55, "Pentti on siskon luona.", light_contact=True),),
    ),
)  # fmt: skip

TAPERING = (
    Sketch(
        "Outi Salmela", "Viisikymppinen nainen, paniikkihäiriö on rajannut liikkumista.",
        "Outi toivoo bussimatkaa kahdestaan.", "Lyhyitä matkoja ensin.", "groups", "erkki", 15, 3, 12, 10,
        "Että matkustan yksin keskustaan.", length_weeks=22,
        happened=(
            Tapered(65, ((Rhythm.EVERY_SECOND_WEEK, 66),), 110, "Ryhmä jatkuu olohuoneella."),
            SteppedBack(72, "Paniikkikohtaus bussissa. Palataan hetkeksi viikoittaiseen."),
            Tapered(93, ((Rhythm.EVERY_SECOND_WEEK, 94), (Rhythm.MONTHLY, 122)), 154, "Ryhmä jatkuu olohuoneella."),
            Said(94, "Matkustin kolme pysäkkiä yksin."),
        ),
    ),
    Sketch(
        "Juhani Vesa", "Nelikymppinen mies, sosiaalinen pelko ja pitkä työttömyys.",
        "Juhani toivoo rohkeutta työpajalle.", "Puutyöt kiinnostavat.", "walks", "leena", 14, 0, 13, 11,
        "Että käyn työpajalla kahdesti viikossa.", Aim.MEANING, length_weeks=20,
        happened=(
            Tried(40, "tyopaja", TriedState.ATTENDED, Liking.LIKED),
            Tried(66, "tyopaja", TriedState.ALONE, Liking.LIKED, "Käy kahdesti viikossa."),
            Tapered(75, ((Rhythm.EVERY_SECOND_WEEK, 76),), 130, "Työpajan ohjaaja jatkaa."),
        ),
    ),
)  # fmt: skip
