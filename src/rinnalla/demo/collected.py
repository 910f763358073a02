"""The thirteen surveys of a project in the years 2021–2023, as its report tells of them."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from rinnalla.demo.material import Collected, Crowd, Question

EXAMPLE = "esimerkki"
AGREEMENT = (
    "Täysin eri mieltä", "Jokseenkin eri mieltä", "Ei samaa eikä eri mieltä", "Jokseenkin samaa mieltä",
    "Täysin samaa mieltä",
)  # fmt: skip
MUCH = ("En lainkaan", "Vähän", "Jonkin verran", "Paljon", "Erittäin paljon")
WELL = ("Erittäin huonosti", "Huonosti", "Kohtalaisesti", "Hyvin", "Erittäin hyvin")
THEMES = {
    "Mielenterveysosaaminen": 49,
    "Palvelujärjestelmät ja -polut Päijät-Hämeessä": 40,
    "Digitaalisten työkalujen käyttö": 36,
    "Työssä jaksamista edistävät taidot": 34,
    f"Ryhmien ohjaaminen ({EXAMPLE})": 21,
    f"Esihenkilötyö ({EXAMPLE})": 12,
}
IN_CRISIS = {
    "Kiireetön kohtaaminen": 86,
    "Avoin ja luottamuksellinen dialogi": 75,
    f"Tieto seuraavasta askeleesta ({EXAMPLE})": 44,
    f"Sama työntekijä ({EXAMPLE})": 33,
    f"Apu samalta päivältä ({EXAMPLE})": 27,
    f"Läheisten tukeminen ({EXAMPLE})": 19,
    f"Ohjaus muihin palveluihin ({EXAMPLE})": 13,
}
STATEMENTS = (
    "Tiedän, mitä resilienssi tarkoittaa", "Tunnen omat voimavarani", "Huomaan, milloin kuormitun",
    "Osaan pysähtyä työpäivän aikana", "Osaan säädellä tunteitani työssä", "Osaan palautua työpäivän jälkeen",
    "Osaan pyytää apua työkaverilta", "Osaan puhua kuormituksesta esihenkilön kanssa",
    "Osaan tukea työkaveria", "Osaan vahvistaa asiakkaan toivoa", "Osaan ottaa mielen hyvinvoinnin puheeksi",
    "Osaan auttaa asiakasta löytämään voimavaransa", "Tunnen menetelmiä, joita voin käyttää asiakkaan kanssa",
    "Tiedän, mistä saan lisää tietoa",
)  # fmt: skip
RECALLED = {
    "Kokemusasiantuntija": 19,
    "Kohtaamisen merkitys": 15,
    f"Läsnäolo ({EXAMPLE})": 9,
    f"Oma jaksaminen ({EXAMPLE})": 7,
    f"Menetelmät ({EXAMPLE})": 6,
}
BURDENED = "Kolme asiaa, jotka kuormittavat työssäsi eniten"
BURDENS = ("Kiire", "Liikaa asiakkaita", "Tieto ei kulje", "Muutokset", "Yhteistyö takkuaa", "Työtilat", "Työn sisältö")
USEFUL = (
    ("Työikäisten työpajojen ilmoittautuminen, syksy 2022", 15, date(2022, 9, 1), date(2022, 9, 30)),
    ("Oppilas- ja opiskelijahuollon koulutuspäivä, kesä 2022", 80, date(2022, 6, 7), date(2022, 6, 21)),
    ("Oppilas- ja opiskelijahuollon koulutuspäivä, syksy 2022", 40, date(2022, 10, 4), date(2022, 10, 18)),
    ("Ikääntyneiden koulutuskokonaisuus, joulukuu 2022", 10, date(2022, 12, 1), date(2022, 12, 16)),
    ("Mielenterveysosaamisen johtamisen pilotti, kevät 2023", 6, date(2023, 3, 1), date(2023, 4, 14)),
    ("Vähemmistöt ja mielenterveys, ilmoittautuminen, kevät 2023", 361, date(2023, 2, 1), date(2023, 4, 30)),
    ("Vähemmistöt ja mielenterveys, palaute, kevät 2023", 47, date(2023, 3, 1), date(2023, 5, 31)),
)


def surveys() -> Iterator[tuple[Collected, str]]:
    """Every survey with the name of the study whose round it is, in the order of the years."""
    yield _corona(), ""
    yield _resilience(), ""
    yield _course("ennen koulutusta", 286, (1, 3, 4, 5, 2), date(2021, 11, 1), date(2022, 12, 15)), COURSE
    yield _after_course(), COURSE
    for name, people, first, last in USEFUL:
        yield _useful(name, people, first, last), ""
    yield _seminar("ennen seminaaria", 96, (1, 3, 5, 4, 1)), SEMINAR
    yield _after_seminar(), SEMINAR


COURSE, SEMINAR = "Resilienssin verkkokoulutus", "Kohtaajana kriisitilanteissa -seminaari"


def _corona() -> Collected:
    crowd = Crowd(99)
    questions = [
        Question("Mistä ammatillisista teemoista toivoisit lisäkoulutusta?", rows=crowd.several(THEMES)),
        Question("Mitkä ovat tärkeimpiä asioita asiakkaan tukemisessa kriisissä? Valitse kolme.",
                 rows=crowd.exactly(3, IN_CRISIS)),
    ]  # fmt: skip
    name = "Korona-aika ja työssä jaksaminen, kevättalvi 2021"
    return Collected(name, 99, questions, date(2021, 2, 1), date(2021, 3, 12), tool="google")


def _resilience() -> Collected:
    crowd = Crowd(116)
    boxes = {f"{number}.": crowd.words(BURDENS[number:] + BURDENS[:number], 116 - 8 * number) for number in (1, 2, 3)}
    questions = [
        Question(f"Väittämät ({EXAMPLE})", rows=_statements(crowd, STATEMENTS[1:4], (1, 3, 4, 5, 2))),
        Question(BURDENED, rows=boxes),
    ]
    return Collected(
        "Henkilökohtainen ja työyhteisön resilienssi, kevät 2022", 116, questions, date(2022, 3, 1), date(2022, 4, 29)
    )


def _statements(crowd: Crowd, statements: Sequence[str], weights: Sequence[int]) -> dict[str, list[str]]:
    return {statement: crowd.scale(AGREEMENT, weights, empty=number % 3) for number, statement in enumerate(statements)}


def _course(when: str, people: int, weights: Sequence[int], first: date, last: date) -> Collected:
    asked = Question(f"Väittämät ({EXAMPLE})", rows=_statements(Crowd(people), STATEMENTS, weights))
    return Collected(f"Resilienssin verkkokoulutus, {when}", people, [asked], first, last, enrolled=376)


def _after_course() -> Collected:
    course, crowd = (
        _course("koulutuksen jälkeen", 86, (0, 1, 2, 6, 5), date(2021, 11, 15), date(2022, 12, 31)),
        Crowd(86),
    )
    more = dict(zip(MUCH, (2, 11, 25, 34, 14), strict=True))
    use = dict(zip(WELL, (1, 6, 23, 39, 17), strict=True))
    questions = [
        *course.questions,
        Question("Kuinka paljon tietosi tai osaamisesi lisääntyi koulutuksen aikana?", crowd.one_of(more)),
        Question("Kuinka hyvin voit hyödyntää saamaasi tietoa työssäsi?", crowd.one_of(use)),
    ]
    return replace(course, questions=questions)


def _useful(name: str, people: int, first: date, last: date) -> Collected:
    heading = f"Kuinka hyödyllisenä pidät koulutusta työsi kannalta? ({EXAMPLE})"
    return Collected(name, people, [Question(heading, Crowd(people).scale(WELL, (0, 0, 2, 5, 4)))], first, last)


def _seminar(when: str, people: int, weights: Sequence[int]) -> Collected:
    statements = ("Osaan kohdata kriisissä olevan ihmisen", "Tiedän, mihin ohjaan kriisissä olevan ihmisen")
    asked = Question(f"Väittämät ({EXAMPLE})", rows=_statements(Crowd(people), statements, weights))
    day = date(2023, 5, 9)
    return Collected(f"Kohtaajana kriisitilanteissa -seminaari, {when}", people, [asked], day, day)


def _after_seminar() -> Collected:
    seminar, crowd = _seminar("seminaarin jälkeen", 84, (0, 1, 2, 5, 4)), Crowd(84)
    recalled = Question("Mitä jäi erityisesti mieleen? Vastaukset luokiteltuna", rows=crowd.several(RECALLED, among=48))
    return replace(seminar, questions=[*seminar.questions, recalled])
