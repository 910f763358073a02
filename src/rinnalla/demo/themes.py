"""What is done together, by theme: places, lengths and the shared notes of clients who are told in a few lines."""

from collections.abc import Mapping
from dataclasses import dataclass

from rinnalla.guidance.choices import Activity as Did


@dataclass(frozen=True)
class Done:
    """One meeting of a theme."""

    place: str
    minutes: int
    activities: tuple[Did, ...]
    shared: str


THEMES: Mapping[str, tuple[Done, ...]] = {
    "walks": (
        Done("Rantareitti", 60, (Did.TALK, Did.SPORT), "Käveltiin rantaa pitkin ja tutustuttiin. Tahti oli sopiva."),
        Done(
            "Rantareitti",
            60,
            (Did.SPORT, Did.TALK),
            "Sama reitti toiseen suuntaan. Juteltiin siitä, mikä auttaa lähtemään.",
        ),
        Done("Luontopolku", 75, (Did.LIFE_CIRCLE, Did.SPORT), "Kokeiltiin uutta polkua. Eväät syötiin laavulla."),
        Done("Kahvila Lyhty", 45, (Did.TALK,), "Satoi, joten istuttiin kahvilassa ja katsottiin seuraavia viikkoja."),
        Done(
            "Rantareitti",
            60,
            (Did.SPORT, Did.EVERYDAY),
            "Käveltiin kauppaan ja takaisin. Lähteminen oli tänään helpompaa.",
        ),
    ),
    "culture": (
        Done(
            "Pääkirjaston aula", 60, (Did.CULTURE, Did.TALK), "Kierrettiin kirjasto ja jäätiin lehtisaliin juttelemaan."
        ),
        Done("Taidemuseo", 75, (Did.CULTURE,), "Katsottiin näyttely hitaasti. Kahden huoneen jälkeen pidettiin tauko."),
        Done("Kahvila Lyhty", 60, (Did.TALK, Did.SOCIAL), "Juotiin kahvit ja puhuttiin siitä, mitä viikkoon mahtuu."),
        Done(
            "Kansalaisopisto",
            60,
            (Did.LIFE_CIRCLE, Did.SERVICE_SEARCH),
            "Käytiin kysymässä lyhyitä kursseja. Esite otettiin mukaan.",
        ),
    ),
    "everyday": (
        Done("Kotona", 60, (Did.TALK, Did.EVERYDAY), "Keitettiin kahvit ja tehtiin lista siitä, mikä painaa eniten."),
        Done("Kauppakeskus", 75, (Did.EVERYDAY, Did.ERRAND), "Käytiin kaupassa hiljaisena tuntina. Lista piti."),
        Done("Virastotalo", 60, (Did.ERRAND,), "Hoidettiin asia luukulla. Sanat mietittiin etukäteen yhdessä."),
        Done("Kirjasto", 60, (Did.E_SERVICE,), "Täytettiin hakemus koneella ja tallennettiin kuitti."),
        Done("Kotona", 60, (Did.EVERYDAY, Did.TALK), "Käytiin läpi posti. Kolme kirjettä avattiin, yksi vastattiin."),
    ),
    "sport": (
        Done("Uimahalli", 75, (Did.SPORT,), "Uitiin puoli tuntia ja istuttiin saunassa. Olo oli kevyempi."),
        Done("Sulkapallohalli", 75, (Did.SPORT, Did.HOBBY), "Pelattiin omaan tahtiin. Pisteitä ei laskettu."),
        Done("Kuntosali", 60, (Did.SPORT,), "Tutustuttiin laitteisiin ohjatulla vuorolla."),
        Done("Kahvila Lyhty", 45, (Did.TALK,), "Pidettiin välipäivä ja puhuttiin unesta."),
    ),
    "groups": (
        Done("Kahvila Lyhty", 60, (Did.TALK,), "Tutustuttiin ja puhuttiin siitä, millaisessa seurassa on hyvä olla."),
        Done(
            "Harjulammen olohuone",
            60,
            (Did.ASSOCIATION, Did.SOCIAL),
            "Käytiin katsomassa olohuonetta. Oltiin vartti, ja se riitti.",
        ),
        Done(
            "Harjulammen olohuone", 75, (Did.ASSOCIATION,), "Jäätiin keittolounaalle. Viereen istui tuttu naapurista."
        ),
        Done("Keilahalli", 75, (Did.HOBBY, Did.SOCIAL), "Keilattiin kahdestaan. Seuraavaksi kokeillaan ryhmän vuoroa."),
    ),
}
