"""Niko: four months from a closed flat towards his own plans."""

from rinnalla.demo.story import Asked, Goal, Guidance, Met, Story, Told
from rinnalla.guidance.choices import Activity as Did
from rinnalla.guidance.choices import Aim, ClientAnswer, NamedContact
from rinnalla.guidance.choices import SummaryPartKind as Part

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
)  # fmt: skip

NIKO = Story(
    name="Niko Saarela",
    call_name="Niko",
    phone="044 555 0202",
    days_ago=145,
    reached="period",
    asked=Asked(
        situation=(
            "Alle kolmekymppinen mies, jolla on ollut vaikea masennus parin vuoden ajan. On käytännössä jäänyt yksin "
            "kotiinsa. Päiväosastojakso on päättymässä, ja omahoitaja on nimetty."
        ),
        hopes="Niko toivoo jotakuta, joka tulisi ensin kotipihalle. Opinnot ovat kesken, ja niistä haluaisi joskus "
              "puhua.",
        ending="Päiväosastojakso",
        ending_in_days=14,
        named_contact=NamedContact.NAMED_NURSE,
        named_contact_name="Liisa Aro, Poliklinikka 3",
        brief="Aloitetaan pihalta, ei kahvilasta. Kirjat ja valokuvaus kiinnostavat. Hiljaa oleminen on ihan hyvä.",
        contact_wish="Puhelu aamupäivällä sopii.",
    ),
    guidance=Guidance(
        guide="tiina",
        weeks_ago=16,
        weekday=3,
        hour=10,
        place="Nikon kotipiha",
        length_weeks=24,
        met=MET,
        next_place="Kahvila Lyhty",
        goals=(
            Goal(Aim.EVERYDAY, "Kävisin ulkona joka arkipäivä, edes lyhyesti.", "Alussa kerran viikossa."),
            Goal(Aim.MEANING, "Tekisin gradun loppuun omaan tahtiini.", "Hakemus on tehty, ja aikataulu on olemassa."),
            Goal(Aim.BELONGING, "Minulla olisi ryhmä, jossa minut tunnetaan."),
        ),
        summary=Told(
            {
                Part.START: (
                    "Niko oli ollut pitkään kotona vaikean masennuksen vuoksi. Päiväosasto oli loppumassa, ja "
                    "omahoitaja oli nimetty."
                ),
                Part.ACTIVITY: (
                    "Tapaamiset alkoivat kotipihalta ja jatkuivat kirjastoon, uimahalliin, museoon ja olohuoneen "
                    "kuvaryhmään. Loppua kohti tavattiin harvemmin."
                ),
                Part.NOW: (
                    "Lähes jokaisena arkipäivänä on jokin meno. Niko käy kuvaryhmässä yksin ja on hakenut jatkoa "
                    "opinnoille."
                ),
                Part.EFFECTS: "Niko aikoo jatkaa opintoja ja tehdä gradun valmiiksi. Hänellä on selvä suunta kohti "
                              "työtä.",
            },
            ClientAnswer.YES,
            "Tämä on minun näköiseni.",
        ),
    ),
)  # fmt: skip
