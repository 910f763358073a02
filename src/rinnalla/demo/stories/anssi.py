"""Anssi: meetings that grew further apart as the weeks filled with something of his own."""

from rinnalla.demo.happenings import (
    Counted,
    CountedAgain,
    Evaluated,
    Extended,
    Lived,
    PartnerTold,
    Planned,
    Rated,
    Said,
    Settled,
    SummedUp,
    Tapered,
    Tried,
)
from rinnalla.demo.story import Asked, Goal, Guidance, Met, Missed, Story
from rinnalla.guidance.choices import Activity as Did
from rinnalla.guidance.choices import (
    Aim,
    ClientAnswer,
    Company,
    EvaluationKind,
    GoalKind,
    LifeEventKind,
    Liking,
    Moment,
    NamedContact,
    Party,
    Rhythm,
    SummaryKind,
    Teller,
    TriedState,
)
from rinnalla.guidance.choices import SummaryPartKind as Part

MET = (
    Met(
        0, "Keskustan biljardisali", 75, (Did.TALK, Did.HOBBY),
        "Tavattiin biljardin merkeissä. Anssi kertoi suoraan, miten vuodet ovat menneet. Sovittiin, että puhutaan "
        "asioista niiden oikeilla nimillä.",
    ),
    Met(
        1, "Keskustan biljardisali", 90, (Did.HOBBY, Did.TALK),
        "Pelattiin ja puhuttiin perheestä, joka asuu toisella paikkakunnalla. Anssi soittaa lapsille sunnuntaisin.",
        "Sunnuntai-ilta on viikon raskain hetki.",
    ),
    Met(
        2, "Rantareitti", 60, (Did.SPORT, Did.TALK),
        "Käveltiin pitkä lenkki. Puhuttiin oluesta ja siitä, milloin sen ostaminen tuntuu itsestään selvältä.",
        "", ClientAnswer.YES,
    ),
    Missed(3, "Keskustan biljardisali", "Anssi viestitti aamulla, ettei jaksa tänään. Sovittiin heti uusi aika."),
    Met(
        4, "Kahvila Lyhty", 60, (Did.TALK,),
        "Anssi kertoi edellisestä viikosta, joka oli ollut raskas. Hän oli valinnut tämän tapaamisen ennen "
        "kuin kävi ostamassa olutta, ja olut jäi ostamatta.",
        "", ClientAnswer.YES, "Oli hyvä, ettei siitä tehty numeroa.",
    ),
    Met(
        5, "Sulkapallohalli", 90, (Did.SPORT,),
        "Kokeiltiin sulkapalloa. Molemmat hengästyivät, ja pelistä tuli saman tien jokaviikkoinen ajatus.",
    ),
    Met(
        6, "Sulkapallohalli", 90, (Did.SPORT, Did.TALK),
        "Sulkapalloa ja pitkä juttelu jälkeenpäin. Luettiin tavoitteet läpi ja vahvistettiin suunnitelma.",
    ),
    Met(
        8, "Harjulammen olohuone", 75, (Did.ASSOCIATION, Did.SOCIAL),
        "Käytiin olohuoneen keskusteluryhmässä. Anssi puhui kerran ja kuunteli loput.",
        "Ryhmän vetäjä on tuttu ja tietää, että tulemme.",
    ),
    Met(
        10, "Kahvila Lyhty", 60, (Did.TALK,),
        "Anssi oli käynyt ryhmässä yksin. Puhuttiin siitä, miltä omat jalat tuntuivat ovella.",
        "", ClientAnswer.YES,
    ),
    Met(
        12, "Rantareitti", 75, (Did.SPORT, Did.TALK),
        "Käveltiin ja puhuttiin töistä ensimmäistä kertaa. Anssi miettii, millainen paluu voisi olla mahdollinen.",
        "Arviointitapaamisessa puhutaan siitä, miten tapaamisia harvennetaan.",
    ),
    Met(
        14, "Sulkapallohalli", 90, (Did.SPORT, Did.TALK),
        "Pelattiin sulkapalloa. Kaksi viikkoa tapaamisten välissä oli Anssista sopiva aika.",
    ),
    Met(
        16, "Kahvila Lyhty", 60, (Did.TALK, Did.SERVICE_SEARCH),
        "Katsottiin yhdessä, kuka neuvoo osa-aikaisessa työssä. Anssi soittaa itse ensi viikolla.",
    ),
)  # fmt: skip

TOLD = {
    Part.START: (
        "Anssi on nelikymppinen. Hänellä on vaikea masennus, ja ajoittain alkoholia kului liikaa. Osastojaksot ovat "
        "toistuneet kuin pyöröovessa, ja vuodet ovat kuluneet enimmäkseen kotona. Perhe asuu muualla. Omahoitaja on "
        "nimetty."
    ),
    Part.ACTIVITY: (
        "Neljän kuukauden aikana on pelattu biljardia ja sulkapalloa, kävelty, istuttu kahviloissa ja puhuttu suoraan."
    ),
    Part.NOW: (
        "Anssi käy ryhmässä yksin. Hän valitsee tapaamisen ennen kuin ostaa olutta. Tapaamisia "
        "harvennetaan {season} aikana."
    ),
    Part.EFFECTS: "Jakson aikana ei ole tarvittu osastohoitoa eikä päivystystä. Anssi puhuu paluusta työhön.",
}
HAPPENED = (
    Counted(42, "Osastojaksoja ja päivystyskäyntejä neljässä kuukaudessa", 3),
    Counted(42, "Päiviä viikossa, joina on muuta kuin kotona oloa", 1),
    Planned(43, "Tavoitteet kirjattiin sulkapallon jälkeen.", "Anssi ei halunnut lomakkeita."),
    Tried(8, "biljardi", TriedState.ATTENDED, Liking.LIKED, company=Company.GUIDE),
    Tried(36, "sulkapallo", TriedState.ATTENDED, Liking.LIKED, company=Company.GUIDE),
    Tried(44, "vertaisryhma", TriedState.SUGGESTED),
    Tried(50, "vertaisryhma", TriedState.CONTACTED, "", "Anssi soitti itse."),
    Tried(57, "vertaisryhma", TriedState.ATTENDED, Liking.SO_SO, "Puhui kerran, kuunteli loput.", Company.GUIDE),
    Tried(71, "vertaisryhma", TriedState.ALONE, Liking.LIKED, "Käy ryhmässä yksin joka viikko."),
    Tried(92, "sulkapallo", TriedState.ALONE, Liking.LIKED, "Pelaa työkaverinsa kanssa."),
    Said(29, "Valitsin tapaamisen ennen kuin kävin kaupassa. Olut jäi hyllyyn."),
    Said(44, "Puhutaan suoraan, alkoholistakin. Ei tarvitse esittää mitään."),
    PartnerTold(72, "Anssi käy ryhmässä yksin. Tapaamisia on pidetty sovitusti."),
    Said(112, "Jakson aikana ei ole ollut osastohoitoa eikä päivystyskäyntejä.", Teller.NAMED_CONTACT),
    Rated(72, 2, Moment.MIDDLE, "Käyn ryhmässä yksin."),
    Rated(72, 0, Moment.MIDDLE, "Kolme päivää viikossa on menoja.", 6),
    Said(85, "Olen alkanut miettiä, palaisinko töihin."),
    Lived(85, LifeEventKind.WORK, "Anssi puhuu paluusta työhön. Osa-aikaista selvitetään."),
    Evaluated(
        85,
        EvaluationKind.MIDDLE,
        "Mitä on tehty ja mitä Anssi tekee jo yksin. Anssi kertoo ensin itse.",
        "Tapaamisia harvennetaan rauhassa. Omahoitaja jatkaa, ja Anssi selvittää työhön paluuta.",
        (("Kuka neuvoo osa-aikaisessa työssä", Party.TOGETHER),),
    ),
    Settled(113, hour=9),
    Extended(85, 196, "Harvennus tehdään rauhassa.", hour=15),
    Tapered(
        85,
        ((Rhythm.EVERY_SECOND_WEEK, 86), (Rhythm.MONTHLY, 133)), 196,
        "Omahoitaja Liisa Aro jatkaa. Ryhmä ja sulkapallovuoro ovat Anssin omia.",
    ),
    Rated(112, 0, Moment.MIDDLE, "Menoja on useampana päivänä kuin ennen.", 7),
    Rated(112, 1, Moment.MIDDLE, "Tiedän, keneltä kysyn, ja soitan itse."),
    CountedAgain(112, 0, 0),
    CountedAgain(112, 1, 3),
    SummedUp(113, SummaryKind.INTERIM, TOLD, answer=ClientAnswer.YES, words="Näin se meni."),
)  # fmt: skip

ANSSI = Story(
    name="Anssi Mäkelä",
    call_name="Anssi",
    phone="044 555 0203",
    days_ago=150,
    reached="period",
    asked=Asked(
        situation=(
            "Nelikymppinen mies, vaikea masennus ja ajoittain runsasta alkoholin käyttöä. Hoitojaksot osastolla ovat "
            "toistuneet, ja vuodet ovat kuluneet enimmäkseen kotona. Perhe asuu muualla. Omahoitaja on nimetty."
        ),
        hopes="Anssi toivoo miestä, jonka kanssa voi tehdä jotain eikä vain puhua.",
        named_contact=NamedContact.NAMED_NURSE,
        named_contact_name="Liisa Aro, Poliklinikka 3",
        brief="Biljardi ja liikunta kiinnostavat. Asioista saa puhua suoraan, myös alkoholista.",
        contact_wish="Puhelu tai tekstiviesti, ei aamuisin.",
    ),
    keep_apart_from="aila",
    apart_reason="Tuntevat toisensa yksityiselämästä.",
    guidance=Guidance(
        guide="pekka",
        weeks_ago=17,
        weekday=2,
        hour=14,
        place="Keskustan biljardisali",
        length_weeks=26,
        met=MET,
        happened=HAPPENED,
        next_place="Sulkapallohalli",
        next_week=18,
        goals=(
            Goal(
                Aim.EVERYDAY, "Että viikossa on kaksi päivää, joina teen jotain muuta kuin olen kotona.",
                "Yksi päivä, jos jaksoin.", GoalKind.LINE, ends=("olen aina kotona", "viikko on täynnä omia menoja"),
                baseline=2,
            ),
            Goal(Aim.MEANING, "Että tietäisin, onko työhön paluu mahdollinen.", "Siitä ei ollut puhuttu."),
            Goal(Aim.BELONGING, "Että kävisin ryhmässä omin voimin.", "En käynyt missään ryhmässä."),
        ),
    ),
)  # fmt: skip
