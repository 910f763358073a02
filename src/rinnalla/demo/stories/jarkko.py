"""Jarkko: a period interrupted by an operation, and begun again."""

from rinnalla.demo.story import Asked, Goal, Guidance, Met, Missed, Story, Told
from rinnalla.guidance.choices import Activity as Did
from rinnalla.guidance.choices import Aim, ClientAnswer
from rinnalla.guidance.choices import SummaryPartKind as Part

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
        4, "Rantareitti", 60, (Did.TALK, Did.SPORT),
        "Käveltiin rantareitti ja puhuttiin hoidosta. Omahoitajaa ei ole vielä nimetty, ja odottaminen painaa. "
        "Kirjoitettiin yhdessä muistiin kysymykset, jotka Jarkko haluaa esittää poliklinikalla.",
        together=True,
    ),
    Met(
        5, "Keilahalli", 90, (Did.HOBBY, Did.SOCIAL),
        "Kokeiltiin keilausta. Halli oli puolillaan, ja silti pysyttiin koko varattu tunti. Jarkko nauroi omille "
        "rännipalloilleen.",
        "",
        ClientAnswer.YES,
    ),
    Met(
        6, "Harjulammen olohuone", 60, (Did.ASSOCIATION, Did.SOCIAL),
        "Käytiin tutustumassa olohuoneeseen. Oltiin ovella vartti ennen avaamista, niin sai tulla rauhassa. Jarkko "
        "jutteli hetken toisen kävijän kanssa peleistä.",
        "Olohuoneella tiedetään, että voimme tulla ennen muita.",
    ),
    Met(
        7, "Harjulammen olohuone", 75, (Did.ASSOCIATION, Did.TALK),
        "Oltiin mukana peliryhmässä. Ryhmässä oli viisi ihmistä, ja Jarkko jäi loppuun asti. Hän sanoi, että voisi "
        "tulla toistekin.",
        "",
        ClientAnswer.YES,
    ),
    Met(
        8, "Kahvila Lyhty", 60, (Did.TALK,),
        "Jarkko kertoi, että edessä on pienehkö leikkaus, joka tuli yllättäen. Sovittiin, että laitan viestin "
        "leikkauksen jälkeen ja että mihinkään ei tarvitse vastata, ennen kuin jaksaa.",
        "Ei varata uutta aikaa ennen kuin Jarkko itse ehdottaa.",
    ),
    Missed(10, "Kahvila Lyhty", "Toipuminen on kesken. Siirrettiin tapaamista Jarkon toiveesta."),
    Met(
        12, "Kahvila Lyhty", 60, (Did.TALK, Did.EVERYDAY),
        "Tavattiin tauon jälkeen. Leikkauksen jälkeiset viikot olivat raskaita, ja moni asia tuntui palanneen alkuun. "
        "Jarkko sanoi silti haluavansa jatkaa. Aloitetaan taas kahvilasta ja biljardista.",
        "Vointi heikompi kuin ennen taukoa, mutta halu jatkaa on selvä. Edetään pienin askelin.",
    ),
)  # fmt: skip

SUMMARY = Told(
    {
        Part.START: (
            "Jarkko on ollut pitkään masentunut, ja ihmisten ilmoilla oleminen on jännittänyt paljon. Päiväosastojakso "
            "oli päättymässä, eikä omahoitajaa ollut. Päivät kuluivat enimmäkseen kotona."
        ),
        Part.ACTIVITY: (
            "Tavattiin noin kerran viikossa: kahvilassa, biljardissa, keilaamassa ja kävellen. Käytiin kaksi kertaa "
            "Harjulammen olohuoneella. Yllättävä leikkaus katkaisi tapaamiset neljäksi viikoksi."
        ),
        Part.NOW: (
            "Vointi laski leikkauksen jälkeen, ja osa asioista tuntuu palanneen alkuun. Jarkko haluaa jatkaa. Tieto "
            "omahoitajasta odottaa yhä, ja psykiatrin aika on varattu."
        ),
        Part.EFFECTS: (
            "Jarkko on pysynyt mukana hoidossa. Hän on sietänyt jännittäviä paikkoja aiempaa pidempään ja tietää nyt "
            "kaksi paikkaa, joihin voi mennä."
        ),
    }
)

JARKKO = Story(
    name="Jarkko Niemi",
    call_name="Jarkko",
    phone="044 555 0201",
    username="asiakas",
    days_ago=116,
    reached="period",
    asked=Asked(
        situation=(
            "Alle kolmekymppinen mies, vaikea masennus ja voimakas sosiaalisten tilanteiden pelko. Vointi on "
            "heikentynyt yli kahden vuoden ajan, ja välillä on tarvittu osastohoitoa. Päiväosastojakso on päättymässä, "
            "eikä omahoitajaa ole vielä nimetty. Viikossa ei ole juuri muita menoja."
        ),
        hopes="Jarkko toivoo, että joku lähtisi mukaan paikkoihin, joihin ei yksin pysty. Vertaisuus kiinnostaa.",
        ending="Päiväosastojakso",
        ending_in_days=21,
        brief=(
            "Ihmisten ilmoilla jännittää, varsinkin ruuhkassa. Biljardi ja pelit kiinnostavat. Helpointa on aloittaa "
            "rauhallisesta paikasta ja sopia asiat tekstiviestillä."
        ),
        contact_wish="Tekstiviesti on paras. Soittoon ei tarvitse vastata heti.",
    ),
    guidance=Guidance(
        guide="sami",
        weeks_ago=13,
        weekday=1,
        hour=13,
        place="Kahvila Lyhty",
        length_weeks=26,
        met=MET,
        next_place="Keskustan biljardisali",
        goals=(
            Goal(Aim.EVERYDAY, "Että nousisin ylös ennen kymmentä ainakin kolmena aamuna viikossa.",
                 "Nyt herään usein vasta iltapäivällä."),
            Goal(Aim.MEANING, "Että olisi yksi paikka, johon menen joka viikko.", "Biljardi tiistaisin olisi hyvä "
                                                                                  "alku."),
            Goal(Aim.BELONGING, "Että voisin istua kahvilassa, vaikka siellä on muitakin.",
                 "Rauhalliseen aikaan onnistuu jo."),
        ),
        summary=SUMMARY,
    ),
)  # fmt: skip
