"""Made-up material for the gallery; people and places are invented."""

from datetime import date
from typing import Any

from rinnalla.formats.figure import Answered, Bar, BarGroup, Bars, Diverging, Moved, Statement, Text

TODAY = date(2026, 11, 24)

ACTIVITIES = [
    ("talk", "Juteltiin"),
    ("coffee", "Kahvilla"),
    ("daily", "Arjen asiat"),
    ("sport", "Liikunta"),
    ("hobby", "Harrastus"),
    ("errand", "Virastoasia"),
]
AREAS = [
    ("", "Valitse alue"),
    *((name.lower(), name) for name in ("Keskusta", "Niemi", "Harju", "Kylä", "Ranta", "Koski")),
]

WAITING = [
    {
        "icon": "inbox",
        "tone": "waits",
        "title": "Uusi palvelupyyntö poliklinikalta",
        "why": "Saapui eilen. Kuittaa viimeistään torstaina.",
        "url": "#",
    },
    {
        "icon": "pause",
        "tone": "structure",
        "title": "Jarkko palasi tauolta kaksi viikkoa sitten",
        "why": "Sovitte katsovanne tänään, miltä jatko näyttää.",
        "url": "#",
    },
    {
        "icon": "nurse",
        "tone": "client",
        "title": "Kaksi ilman omahoitajaa, ja tämä on tarkoituksella hyvin pitkä otsikko, joka jatkuu toiselle riville",
        "why": "Jarkko 98 pv, Helmi 40 pv. Poliklinikalle on kerrottu, ja vastaus on luvattu perjantaiksi.",
        "url": "#",
    },
]

LOOKED = [
    {
        "name": "Marja Lehto",
        "role": "koordinaattori",
        "when": "tänään klo 8.05",
        "why": "Katsoi jakson sivua ennen tapaamistanne.",
    },
    {
        "name": "Sami Salo",
        "role": "ohjaajasi",
        "when": "eilen klo 18.10",
        "why": "Luki edellisen merkinnän.",
        "tone": "client",
    },
]

PHASES: list[dict[str, Any]] = [
    {"kind": "active", "label": "Käynnissä", "start": date(2026, 8, 18), "end": date(2026, 10, 13), "note": "alku"},
    {"kind": "pause", "label": "Tauko", "start": date(2026, 10, 14), "end": date(2026, 11, 9), "note": "leikkaus"},
    {
        "kind": "active",
        "label": "Käynnissä taas",
        "start": date(2026, 11, 10),
        "end": date(2026, 12, 14),
        "note": "paluu",
    },
    {
        "kind": "tapering",
        "label": "Tapaamisten harventaminen",
        "start": date(2026, 12, 15),
        "end": date(2027, 1, 26),
        "note": "joka toinen viikko",
    },
]
MEETINGS = [
    {"on": date(2026, month, day), "held": held}
    for month, day, held in (
        (8, 20, True),
        (8, 27, True),
        (9, 3, True),
        (9, 15, True),
        (9, 24, True),
        (10, 6, True),
        (11, 12, True),
        (11, 17, True),
        (12, 1, False),
        (12, 8, False),
        (12, 17, False),
    )
]

STEPS = [
    {"text": "En lähde kotoa", "start": True},
    {"text": "Lähden, jos Sami hakee"},
    {"text": "Istumme kahvilassa 20 min", "now": True},
    {"text": "Istumme, vaikka on täyttä"},
    {"text": "Käyn kahvilassa itse"},
]

COLUMNS = [
    "Väite",
    {"label": "Ennen, n 286", "number": True},
    {"label": "Jälkeen, n 86", "number": True},
    {"label": "Muutos, %-yks. (95 % väli)", "number": True},
]
ROWS = [
    ["Tiedän, mitä resilienssi tarkoittaa", "25 %", "71 %", "+46 (34…56)"],
    ["Tunnistan omat voimavarani", "38 %", "65 %", "+27 (15…38)"],
    [{"text": "Osaan puhua asiakkaan kanssa mielen hyvinvoinnista", "url": "#"}, "32 %", "57 %", "+25 (13…36)"],
    ["Pieni ryhmä", "alle 5", "alle 5", "ei tietoa"],
]

FIGURE = Diverging(
    Text(
        language="fi",
        title="Kurssin jälkeen vastanneet arvioivat osaamisensa vahvemmaksi",
        description="Väitteiden vastaukset ennen ja jälkeen; samat luvut ovat taulukossa.",
        base="osuus vastanneista, %",
        hidden="alle 5",
        unknown="ei verrata",
        note="Vastaajat eivät ole samat ennen ja jälkeen. Esimerkkijakaumat.",
        label="Väite",
    ),
    ("ei lainkaan", "vähän", "jonkin verran", "paljon", "erittäin paljon"),
    [
        Statement(
            "Tiedän, mitä resilienssi tarkoittaa",
            [Answered("Ennen", (26, 74, 115, 57, 14), 286, 6), Answered("Jälkeen", (0, 4, 21, 45, 16), 86, 0)],
            Moved(46, 34, 56),
        ),
        Statement(
            "Tiedän, mihin ohjaan asiakkaan, kun oma osaaminen ei riitä",
            [
                Answered("Ennen", (20, 69, 109, 71, 17), 286, 6),
                Answered("Jälkeen", (None, None, 32, 31, 11), 86, hides_unsure=True),
            ],
        ),
    ],
    less="vähemmän",
    more="enemmän",
    unsure="en osaa sanoa",
    change="Muutos: paljon tai erittäin paljon, %-yks. (95 %)",
)
BARS = Bars(
    Text(
        language="fi",
        title="Eniten lisäkoulutusta toivottiin mielenterveysosaamisesta",
        description="Vaihtoehdot eniten valitusta vähiten valittuun; samat luvut ovat taulukossa.",
        base="osuus vastanneista, % (lukumäärä); viiva on 95 %:n väli",
        hidden="alle 5",
        unknown="ei tietoa",
        label="Vaihtoehto",
        low="alaraja",
        high="yläraja",
    ),
    [
        BarGroup(
            "",
            99,
            [
                Bar("Mielenterveysosaaminen", 49, 0.398, 0.592, 1),
                Bar("Palvelujärjestelmät", 40, 0.313, 0.503, 2),
                Bar("Digitaaliset työkalut, kun nimi on näin pitkä ja jatkuu toiselle riville", 36, 0.276, 0.462, 3),
                Bar("Muu", None),
            ],
        ),
    ],
)
WORKERS = {1: "Sanna Virtanen", 2: "Aleksandra Kuusisto-Hämeenniemi", 3: "Sami"}
PLACES = {
    "a": "Olohuone Kaislaranta",
    "b": "Talous- ja velkaneuvonta, Lounaisrannikon kansalaispalvelupisteet",
    "c": "Päiväkeskus",
}
ACQUAINTED = [(1, "a", "firm"), (1, "b", "dashed"), (2, "b", "firm"), (3, "c", "dotted"), (3, "a", "dashed")]
ACQUAINTED_KEY = [("firm", "tuntee sieltä jonkun"), ("dashed", "on käynyt siellä"), ("dotted", "saa kysyä")]

SAMPLES: dict[str, Any] = {
    "workers": WORKERS,
    "places": PLACES,
    "acquainted": ACQUAINTED,
    "acquainted_key": ACQUAINTED_KEY,
    "figure": FIGURE,
    "bars": BARS,
    "waiting": WAITING,
    "looked": LOOKED,
    "phases": PHASES,
    "short_phases": PHASES[:1],
    "meetings": MEETINGS,
    "steps": STEPS,
    "columns": COLUMNS,
    "rows": ROWS,
    "minutes": [("30", "30 min"), ("45", "45"), ("60", "60"), ("75", "75"), ("other", "Muu")],
    "activities": ACTIVITIES,
    "picked": ["talk", "coffee"],
    "filters": [
        {"label": "Kaikki avoimet", "url": "#", "count": 6, "current": True},
        {"label": "Uudet", "url": "#", "count": 2},
        {"label": "Ohjaajaa etsitään", "url": "#", "count": 1},
        {"label": "Odottaa ohjaajaa", "url": "#"},
    ],
    "trail": [
        {"label": "Ohjaus", "url": "#"},
        {"label": "Jaksot", "url": "#"},
        {"label": "Jakson sivu"},
    ],
    "facts": [
        ("Kenelle", "Kaikille täysi-ikäisille, päihteettä"),
        ("Hinta", "Maksuton"),
        ("Esteettömyys", "Luiska, inva-wc. Induktiosilmukasta ei ole tietoa."),
    ],
    "zones": [
        {
            "key": "structures",
            "title": "Rakenteet",
            "number": "6",
            "unit": "odottaa ohjaajaa, pisin 31 päivää",
            "lines": ["kahdelta puuttuu omahoitaja"],
            "url": "#",
        },
        {"key": "worker", "title": "Työntekijä ja työyhteisö", "lines": ["Työnohjauksen luvut tulevat tähän."]},
        {
            "key": "encounter",
            "title": "Kohtaaminen",
            "number": "34",
            "unit": "tapaamista viikossa",
            "lines": ["12 kirjoitettiin yhdessä"],
            "url": "#",
        },
        {
            "key": "client",
            "title": "Asiakas ja elinympäristö",
            "number": "21",
            "unit": "ihmistä jaksolla",
            "lines": ["9 käy jo jossain itsekseen"],
        },
        {
            "key": "event",
            "title": "Tapahtuma: aika, paikka, keho, välineet",
            "number": "60 min",
            "unit": "on tavallinen kesto",
        },
    ],
    "reasons": [
        {"kind": "for", "text": "Sama alue: Niemi"},
        {"kind": "for", "text": "Osaa viittomakieltä"},
        {"kind": "against", "text": "Matkaa Niemeen 35 min bussilla"},
        {"kind": "open", "text": "Raija toivoi naista, ”mutta ei ole ehdoton”"},
    ],
    "schedule": [
        {"time": "9.30", "title": "Tiimikokous", "url": "#", "note": "4 asiaa, Sami kirjaa"},
        {"time": "11.00", "title": "Rauhallinen väli, ei varauksia", "gap": True},
        {"time": "13.00", "title": "Nikon arviointitapaaminen", "note": "Poliklinikka 3", "now": True},
    ],
    "long": "Tallenna merkintä ja näytä se heti asiakkaalle luettavaksi yhdessä",
}
