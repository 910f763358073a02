"""Who works in the made-up region. No name is a real organisation's, and likeness to real people is chance."""

from dataclasses import dataclass

from rinnalla.access.roles import Role
from rinnalla.guidance.choices import RequestOrigin

OWNER = "Järviseudun hyvinvointialue"
GUIDING = "Kaislarannan vertaiset ry"
MEETING_PLACE = "Harjulammen olohuone ry"
CLINIC = "Järviseudun psykiatria"
PASSWORD = "rinnalla-demo"  # noqa: S105 -- everybody may know it: it opens made-up data only


@dataclass(frozen=True)
class Worker:
    """A worker or guide: in which unit, in which role, and with which sign-in if any."""

    key: str
    first_name: str
    last_name: str
    title: str
    unit: str
    role: Role
    username: str = ""
    phone: str = ""


WORKERS = (
    Worker("marja", "Marja", "Lehto", "kokemusohjauksen koordinaattori", "guidance", Role.COORDINATOR, "koordinaattori",
           "044 555 0101"),
    Worker("outi", "Outi", "Kero", "koordinaattorin sijainen", "guidance", Role.DEPUTY, "sijainen", "044 555 0102"),
    Worker("sami", "Sami", "Kivelä", "kokemusohjaaja", "guidance", Role.GUIDE, "ohjaaja", "044 555 0111"),
    Worker("riitta", "Riitta", "Kauppila", "palveluesihenkilö", "guidance", Role.LINE_MANAGER, "esihenkilo",
           "044 555 0103"),
    Worker("elina", "Elina", "Vuorela", "arvioija", "guidance", Role.EVALUATOR, "arvioija"),
    Worker("tiina", "Tiina", "Ranta", "kokemusohjaaja", "guidance", Role.GUIDE),
    Worker("pekka", "Pekka", "Virtala", "kokemusohjaaja", "guidance", Role.GUIDE),
    Worker("aila", "Aila", "Harju", "kokemusohjaaja", "guidance", Role.GUIDE),
    Worker("erkki", "Erkki", "Tanskanen", "kokemusohjaaja", "guidance", Role.GUIDE),
    Worker("jonna", "Jonna", "Sjöberg", "kokemusohjaaja", "guidance", Role.GUIDE),
    Worker("leena", "Leena", "Vaara", "kokemusohjaaja", "guidance", Role.GUIDE),
    Worker("mikko", "Mikko", "Ojala", "kokemusohjaaja", "guidance", Role.GUIDE),
    Worker("liisa", "Liisa", "Aro", "sairaanhoitaja, Poliklinikka 3", "clinic", Role.PARTNER, "omahoitaja",
           "044 555 0121"),
    Worker("kirsi", "Kirsi", "Pohjola", "osastonhoitaja", "clinic", Role.WARD_MANAGER, "osastonhoitaja"),
    Worker("hanna", "Hanna", "Rantala", "terveydenhoitaja, Keskustan terveysasema", "health", Role.PARTNER,
           phone="044 555 0122"),
    Worker("jukka", "Jukka", "Tuominen", "sosiaaliohjaaja, aikuissosiaalityö", "adults", Role.PARTNER,
           phone="044 555 0123"),
    Worker("paula", "Paula", "Hirvonen", "päihdeohjaaja, Päihdeneuvonta", "addiction", Role.PARTNER,
           phone="044 555 0124"),
    Worker("ilona", "Ilona", "Mäkelä", "kouluttaja", "guidance", Role.TRAINER, "kouluttaja"),
    Worker("ville", "Ville", "Salo", "pääkäyttäjä", "office", Role.ADMINISTRATOR, "paakayttaja"),
    Worker("anne", "Anne", "Koskela", "palveluohjaaja", "office", Role.STEWARD, "yllapitaja", "044 555 0131"),
    Worker("jaana", "Jaana", "Mäki", "toiminnanohjaaja", "place", Role.ASSOCIATION_CONTACT, "yhdistys"),
    Worker("saara", "Saara", "Nieminen", "tietosuojavastaava", "office", Role.DATA_PROTECTION_OFFICER,
           "tietosuojavastaava"),
)  # fmt: skip
# Who sends the requests of each side of the services.
SENDERS = {
    RequestOrigin.PRIMARY_CARE: "hanna",
    RequestOrigin.SOCIAL_WORK: "jukka",
    RequestOrigin.ADDICTION_SERVICE: "paula",
}
NURSE = "liisa"
UNIT_OF = {worker.key: worker.unit for worker in WORKERS}
# The team of social work with older people; the first has a sign-in to be shown. Riitta manages it as well.
TEAM_UNIT = "social"
_TEAM = (
    ("sanna", "Sanna", "Hietala", "sosiaaliohjaaja"), ("juho", "Juho", "Rautio", "sosiaalityöntekijä"),
    ("merja", "Merja", "Koivula", "sosiaaliohjaaja"), ("tuula", "Tuula", "Niskanen", "palveluohjaaja"),
    ("anniina", "Anniina", "Keto", "sosiaalityöntekijä"), ("petteri", "Petteri", "Lahdensuo", "sosiaaliohjaaja"),
    ("heli", "Heli", "Saarinen", "palveluohjaaja"), ("katja", "Katja", "Mustonen", "sosiaalityöntekijä"),
    ("ulla", "Ulla", "Backman", "sosiaaliohjaaja"), ("oona", "Oona", "Pelkonen", "sosiaaliohjaaja"),
    ("markku", "Markku", "Tervo", "palveluohjaaja"), ("jenni", "Jenni", "Lindroos", "sosiaalityöntekijä"),
    ("raija", "Raija", "Kangas", "sosiaaliohjaaja"), ("timo", "Timo", "Hakala", "sosiaalityöntekijä"),
    ("piia", "Piia", "Savela", "palveluohjaaja"), ("henrik", "Henrik", "Söderlund", "sosiaaliohjaaja"),
)  # fmt: skip
TEAM = tuple(
    Worker(key, first, last, title, TEAM_UNIT, Role.WORKER, "tyontekija" if key == "sanna" else "")
    for key, first, last, title in _TEAM
)

SIGN_INS = (*(worker.username for worker in (*WORKERS, *TEAM) if worker.username), "asiakas")
