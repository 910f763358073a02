"""Niko: four months from a closed flat towards his own plans."""

from rinnalla.demo.happenings import (
    Agreed,
    AskedHow,
    Closing,
    Counted,
    CountedAgain,
    Evaluated,
    Finished,
    HandedOver,
    Lived,
    OwnPlanned,
    PartnerTold,
    Planned,
    Rated,
    Said,
    Settled,
    SummedUp,
    Tapered,
    Tried,
)
from rinnalla.demo.story import Asked, Goal, Guidance, Met, Story
from rinnalla.guidance.choices import Activity as Did
from rinnalla.guidance.choices import (
    Aim,
    ClientAnswer,
    Company,
    EvaluationKind,
    FollowUpMoment,
    GoalKind,
    HandoverKind,
    LifeEventKind,
    Liking,
    Moment,
    NamedContact,
    OwnPlanPartKind,
    OwnPlanReaders,
    Party,
    Rhythm,
    SummaryKind,
    Teller,
    TriedState,
)
from rinnalla.guidance.choices import SummaryPartKind as Part
from rinnalla.people.choices import ConsentKind

MET = (
    Met(
        0, "Nikon kotipiha", 45, (Did.TALK,),
        "Tavattiin pihan penkillä. Puhuttiin vähän kaikesta ja oltiin välillä hiljaa. Niko sanoi, että ulos tuleminen "
        "oli jo päivän tärkein asia.",
        "Ensimmäiset kerrat kotipihalla, kuten Niko toivoi.",
    ),
    Met(
        1, "Nikon kotipiha", 60, (Did.TALK, Did.SPORT),
        "Käveltiin korttelin ympäri. Niko kertoi opinnoista, jotka jäivät kesken gradua vaille.",
    ),
    Met(
        2, "Kirjasto", 60, (Did.EVERYDAY, Did.TALK),
        "Mentiin kirjastoon aamulla, kun siellä oli vielä hiljaista. Niko lainasi kaksi kirjaa, ensimmäiset pitkään "
        "aikaan.",
        "", ClientAnswer.YES,
    ),
    Met(
        3, "Kirjasto", 75, (Did.TALK,),
        "Istuttiin lehtisalissa ja mietittiin, millainen olisi hyvä viikko. Kirjattiin tavoitteet Nikon sanoilla.",
        "", ClientAnswer.YES, "Hyvä että kirjoitettiin niin kuin sanoin.",
    ),
    Met(
        4, "Uimahalli", 90, (Did.SPORT,),
        "Käytiin uimassa aamuvuorolla. Vedessä olo rentoutti, ja pukuhuoneessa ollut jännitys meni ohi.",
    ),
    Met(
        5, "Harjulammen olohuone", 60, (Did.ASSOCIATION, Did.SOCIAL),
        "Tutustuttiin olohuoneeseen ja kierrettiin kaikki huoneet. Niko kysyi itse kuvaryhmästä.",
        "Kuvaryhmä kokoontuu torstaisin.",
    ),
    Met(
        6, "Harjulammen olohuone", 90, (Did.ASSOCIATION, Did.CULTURE),
        "Oltiin kuvaryhmässä. Niko esitteli yhden vanhan valokuvansa, ja siitä syntyi pitkä juttelu.",
        "", ClientAnswer.YES,
    ),
    Met(
        8, "Kirjasto", 60, (Did.E_SERVICE, Did.TALK),
        "Katsottiin yhdessä Nikon koneelta, mitä opinto-oikeuden jatkaminen vaatii. Niko kirjautui ja täytti "
        "hakemuksen itse, minä istuin vieressä.",
        together=True,
    ),
    Met(
        9, "Taidemuseo", 90, (Did.CULTURE,),
        "Käytiin katsomassa näyttely. Niko oli valinnut sen itse ja tiesi tekijöistä paljon.",
    ),
    Met(
        11, "Kahvila Lyhty", 60, (Did.TALK,),
        "Puhuttiin siitä, että olohuoneelle meno sujuu jo yksin. Tapaamisten välit voivat olla pidempiä, ja Niko piti "
        "ajatusta hyvänä.",
        "", ClientAnswer.YES,
    ),
    Met(
        13, "Yliopiston opintoneuvonta", 75, (Did.ERRAND,),
        "Käytiin opintoneuvonnassa. Niko hoiti keskustelun itse. Gradusta tehtiin aikataulu, jossa on väljää.",
        "Odotin käytävällä, niin oli sovittu.",
    ),
    Met(
        15, "Kahvila Lyhty", 60, (Did.TALK,),
        "Käytiin läpi viikko: lähes jokaisena arkipäivänä on nyt jokin meno. Puhuttiin myös töistä, joihin Niko "
        "tähtää.",
        "", ClientAnswer.YES,
    ),
    Met(
        17, "Kahvila Lyhty", 60, (Did.TALK,),
        "Viimeinen tapaaminen. Käytiin läpi neljä kuukautta ja luettiin loppuyhteenveto yhdessä. Niko sanoi, että nyt "
        "on oma vuoro.",
        "", ClientAnswer.YES, "Kiitos, että tulit silloin pihalle asti.",
    ),
)  # fmt: skip

TOLD = {
    Part.START: (
        "Niko on alle kolmekymppinen. Vaikea masennus oli kestänyt parisen vuotta, ja hän oli käytännössä eristäytynyt "
        "kotiinsa. Päiväosastojakso oli loppumassa, ja omahoitaja oli nimetty."
    ),
    Part.ACTIVITY: (
        "Ohjaus kesti neljä kuukautta. Tapaamiset alkoivat kotipihalta ja jatkuivat kirjastoon, uimahalliin, museoon "
        "ja olohuoneen kuvaryhmään. Loppua kohti tavattiin harvemmin."
    ),
    Part.NOW: (
        "Lähes jokaisena arkipäivänä on jokin meno tai tekeminen. Niko lähtee omin päin eikä tarvitse enää ketään "
        "viereensä ovella."
    ),
    Part.EFFECTS: (
        "Niko aikoo jatkaa kesken jääneitä opintojaan ensi syksynä ja tehdä gradun valmiiksi. Työstä hänellä on selkeä "
        "tavoite."
    ),
}
HAPPENED = (
    HandedOver(
        0, HandoverKind.START, "Liisa Aro", "Poliklinikka 3", "Niko, omahoitaja ja ohjaaja",
        "Omahoitaja tuli pihalle mukaan ensimmäiset kymmenen minuuttia.",
    ),
    Lived(
        10, LifeEventKind.CARE, "Päiväosastojakso päättyi. Hoito jatkuu omahoitajan luona.", Teller.NAMED_CONTACT,
    ),
    Counted(22, "Arkipäiviä viikossa, joina on jokin meno", 1),
    Counted(22, "Paikkoja, joihin menen yksin", 0),
    Agreed(21, ConsentKind.EVALUATION),
    Planned(22, "Kirjoitettiin kirjastossa Nikon sanoilla.", "Niko toivoi, ettei alussa täytetä mitään."),
    Tried(8, "kirjasto", TriedState.SUGGESTED, "", "Siellä on aamuisin hiljaista."),
    Tried(15, "kirjasto", TriedState.ATTENDED, Liking.LIKED, company=Company.GUIDE),
    Tried(28, "uimahalli", TriedState.ATTENDED, Liking.LIKED, company=Company.GUIDE),
    Tried(35, "Harjulammen olohuoneen kuvaryhmä", TriedState.CONTACTED, "", "Niko kysyi ryhmästä itse."),
    Tried(42, "Harjulammen olohuoneen kuvaryhmä", TriedState.ATTENDED, Liking.LIKED, company=Company.GUIDE),
    Tried(56, "kirjasto", TriedState.ALONE, Liking.LIKED, "Käy aamuisin ennen muita menoja."),
    Rated(56, 0, Moment.MIDDLE, "Kolmena päivänä on meno.", 0),
    PartnerTold(57, "Niko käy kuvaryhmässä ja on hakenut jatkoa opinto-oikeudelle. Tapaamiset jatkuvat viikoittain."),
    Lived(56, LifeEventKind.STUDIES, "Niko haki jatkoa opinto-oikeudelle."),
    Evaluated(
        67,
        EvaluationKind.MIDDLE,
        "Mitä on tehty ja miltä viikko näyttää. Niko kertoo ensin itse.",
        "Jatketaan sovitusti. Omahoitaja tapaa Nikon kerran kuussa.",
        (("Opintoneuvonnan ajan varaaminen", Party.CLIENT),),
    ),
    Tried(77, "Harjulammen olohuoneen kuvaryhmä", TriedState.ALONE, Liking.LIKED, "Lähtee sinne omin päin torstaisin."),
    Tried(77, "uimahalli", TriedState.ALONE, Liking.LIKED),
    Tapered(
        77,
        ((Rhythm.EVERY_SECOND_WEEK, 78),), 119,
        "Omahoitaja Liisa Aro jatkaa. Kuvaryhmä, uimahalli ja opinnot ovat Nikon omia.",
    ),
    Said(91, "Tiedän, mitä haluan tehdä työkseni, ja tiedän mitä siihen vielä puuttuu."),
    Lived(
        91, LifeEventKind.STUDIES,
        "Niko aikoo palata ensi syksynä jatkamaan keskeytyneitä opintojaan ja tehdä gradun loppuun.",
    ),
    Lived(105, LifeEventKind.WORK, "Nikolla on selkeä tavoite siitä, mihin työhön hän tähtää."),
    Said(105, "Melkein joka arkipäivä on jotain. En enää mieti, lähdenkö, vaan mihin."),
    Said(106, "Hän käy kaikkialla itse. Minua ei enää tarvita vierelle.", Teller.GUIDE),
    OwnPlanned(
        106,
        {
            OwnPlanPartKind.WELL: "Aamulla ulos ennen konetta. Kuvaryhmä torstaisin.",
            OwnPlanPartKind.SIGNS: "Verhot pysyvät kiinni ja viestit jäävät avaamatta.",
            OwnPlanPartKind.HELPS: "Lyhyt kävely korttelin ympäri, kamera mukaan.",
            OwnPlanPartKind.CALL: "Omahoitaja Liisa. Iltaisin sisko.",
            OwnPlanPartKind.NEXT: "Yksi sivu gradua viikossa.",
        },
        OwnPlanReaders.GUIDE,
    ),
    Settled(92, hour=9),
    Rated(119, 0, Moment.END, "Lähes joka arkipäivälle on paikka tai tekeminen.", 1, hour=12),
    Rated(119, 1, Moment.END, "Aikataulu on sovittu, ja opinnot jatkuvat ensi syksynä.", hour=12),
    Rated(119, 2, Moment.END, "Kuvaryhmä on minun ryhmäni.", hour=12),
    CountedAgain(119, 0, 4, hour=12),
    CountedAgain(119, 1, 3, hour=12),
    Closing(119, hour=12),
    SummedUp(119, SummaryKind.END, TOLD, answer=ClientAnswer.YES, words="Tämä on minun näköiseni.", final=True,
             hour=12),
    HandedOver(
        120, HandoverKind.END, "Liisa Aro", "Poliklinikka 3", "Niko ja omahoitaja",
        "Omahoitaja soittaa kuukauden päästä. Kuvaryhmän vetäjä tietää, että Niko jatkaa.",
    ),
    AskedHow(
        120,
        FollowUpMoment.END, "Jatkan omahoitajalla ja kuvaryhmässä.", "Käyn kaikkialla itse.",
        "Haikea ja hyvä olo.",
    ),
    Finished(120),
)  # fmt: skip

NIKO = Story(
    name="Niko Saarela",
    call_name="Niko",
    phone="044 555 0202",
    days_ago=144,
    reached="period",
    asked=Asked(
        situation=(
            "Alle kolmekymppinen mies, jolla on ollut vaikea masennus parin vuoden ajan. On käytännössä jäänyt yksin "
            "kotiinsa. Päiväosastojakso on päättymässä, ja omahoitaja on nimetty."
        ),
        hopes="Niko toivoo jotakuta, joka tulisi ensin kotipihalle. Opinnot ovat kesken, ja niistä haluaisi joskus "
              "puhua.",
        ending="Päiväosastojakso",
        ending_in_days=10,
        named_contact=NamedContact.NAMED_NURSE,
        named_contact_name="Liisa Aro, Poliklinikka 3",
        brief="Aloitetaan pihalta, ei kahvilasta. Kirjat ja valokuvaus kiinnostavat. Hiljaa oleminen on ihan hyvä.",
        contact_wish="Puhelu aamupäivällä sopii.",
    ),
    guidance=Guidance(
        guide="tiina",
        weeks_ago=18,
        weekday=3,
        hour=10,
        place="Nikon kotipiha",
        length_weeks=18,
        met=MET,
        goals=(
            Goal(
                Aim.EVERYDAY, "Kävisin ulkona joka arkipäivä, edes lyhyesti.", "Kerran viikossa, jos sitäkään.",
                GoalKind.STEPS,
                (
                    "En käy ulkona viikkoon.",
                    "Käyn ulkona kerran viikossa.",
                    "Käyn ulkona kolmena päivänä.",
                    "Joka arkipäivälle on jokin meno.",
                    "Menoja on, ja viikonloppuna käyn jossain omasta halusta.",
                ),
                baseline=-1,
            ),
            Goal(Aim.MEANING, "Tekisin gradun loppuun omaan tahtiini.", "Hakemus oli tekemättä."),
            Goal(Aim.BELONGING, "Minulla olisi ryhmä, jossa minut tunnetaan.", "Ryhmää ei ollut."),
        ),
        happened=HAPPENED,
    ),
)  # fmt: skip
