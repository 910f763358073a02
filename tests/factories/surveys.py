"""A questionnaire of every kind of question, campaigns that ask it, and answers that come the way answers come."""

import io
import random
from uuid import uuid4

from rinnalla.access.actors import visitor
from rinnalla.methods.questionnaire.content import Condition, Item, Kind, Option, Questionnaire, Section
from rinnalla.methods.questionnaire.filled import Filled
from rinnalla.surveys import tasks
from rinnalla.surveys.actions import answer, answer_file
from rinnalla.surveys.actions import campaign as campaigns
from rinnalla.surveys.actions.instrument import add_scale, start_instrument, start_version
from rinnalla.surveys.choices import CodeElement, Mode
from rinnalla.surveys.imports import answer_file as imports
from rinnalla.surveys.queries.campaign import way_of
from rinnalla.surveys.queries.instrument import newest_of


def said(words):
    """The words in the three languages of the interface."""
    return {"fi": words, "sv": f"{words} (sv)", "en": f"{words} (en)"}


def options(*words, apart=()):
    """Options with codes 1, 2, 3 …; those named in ``apart`` stand beside the scale."""
    return tuple(Option(str(code), said(one), apart=one in apart) for code, one in enumerate(words, start=1))


AGREEMENT = options("Eri mieltä", "Osin eri", "Siltä väliltä", "Osin samaa", "Samaa mieltä", "En osaa sanoa",
                    apart={"En osaa sanoa"})  # fmt: skip
ELEMENTS = [str(one) for one in CodeElement][:6]
SECTOR = (Option("care", said("Terveys")), Option("social", said("Sosiaali")), Option("school", said("Koulu")))


def statement(code, words):
    return Item(code, Kind.STATEMENT, said(words), options=AGREEMENT)


def questionnaire():
    """Background, three statements together, choose-many, choose two, a number, a day, a text that depends."""
    background = Section("background", (Item("sector", Kind.SINGLE, said("Ala"), options=SECTOR, background=True),))
    statements = Section(
        "statements",
        (statement("s1", "Osaan kohdata"), statement("s2", "Tiedän palvelut"), statement("s3", "Saan tukea")),
        title=said("Väittämät"),
        together=True,
    )
    themes = options("Kohtaaminen", "Palvelut", "Jaksaminen", "Kriisit")
    rest = Section(
        "rest",
        (
            Item("hello", Kind.PAGE, said("Loppu lähestyy")),
            Item("themes", Kind.MANY, said("Mistä haluat koulutusta?"), options=themes),
            Item("two", Kind.EXACTLY, said("Valitse kaksi"), options=themes, exactly=2),
            Item("years", Kind.NUMBER, said("Vuosia työssä"), lowest=0, highest=60),
            Item("when", Kind.DATE, said("Mikä päivä sopii?")),
            Item("why", Kind.TEXT, said("Miksi kriisit?"), long=True, show_if=(Condition("themes", ("4",)),)),
        ),
    )
    return Questionnaire(said("Osaamiskysely"), (background, statements, rest))


def make_instrument(cast, content=None, name="Osaamiskysely", *, by="eeva"):
    """A questionnaire of the organisation that Eeva, or somebody else, evaluates for."""
    member, asked = cast.members[by], content or questionnaire()
    organisation = member.memberships[0].unit.organisation
    return start_instrument(by=member.actor, organisation=organisation, name=name, content=asked)


def make_campaign(
    cast, content=None, *, instrument=None, launched=True, plan=None, by="eeva", hides_undivided=True, **fields
):
    """A campaign, launched unless said otherwise; ``plan`` goes to its planning, ``fields`` to its preparing."""
    version = newest_of(instrument or make_instrument(cast, content, by=by))
    by = cast.members[by].actor
    made = campaigns.prepare_campaign(by=by, instrument_version=version, name=fields.pop("name", "Kevät"), **fields)
    told = {"purpose": said("Koulutuksen suunnittelu"), "readers": said("Tulokset näkee työryhmä")}
    made = campaigns.plan_campaign(by=by, campaign=made, **told, **(plan or {}))
    return campaigns.launch(by=by, campaign=made, hides_undivided=hides_undivided) if launched else made


def form(seed, **answers):
    """An answered form of the questionnaire above, of chance that can be repeated."""
    dice = random.Random(seed)
    chosen = {
        "sector": dice.choice(SECTOR).code,
        **{code: dice.choice("123456") for code in ("s1", "s2", "s3")},
        "themes": sorted(dice.sample("123", dice.randint(1, 3))),
        "two": sorted(dice.sample("1234", 2)),
        "years": dice.randint(0, 40),
    }
    return Filled({**chosen, **answers})


def answer_with(campaign, *forms, ballots=None):
    """Receive answered forms one after another; returns their ballots in that order."""
    ballots = ballots or [uuid4() for _ in forms]
    fresh = way_of(campaign.link).campaign if campaign.link else campaign
    for ballot, one in zip(ballots, forms, strict=True):
        answer.receive_answer(by=visitor(), campaign=fresh, ballot=ballot, filled=one)
    return ballots


def close_and_settle(cast, campaign):
    """Close a campaign and let the clock do what follows."""
    campaigns.close(by=cast.eeva.actor, campaign=campaign)
    tasks.mix_answers()
    campaign.refresh_from_db()
    return campaign


def make_surveys(cast, by):
    """One of each: an open campaign in a study, its questionnaire, a draft of another version, a scale, a study."""
    actor, organisation = cast.members[by].actor, cast.members[by].memberships[0].unit.organisation
    study = campaigns.start_study(by=actor, organisation=organisation, name="Vaikuttavuus", elements=ELEMENTS)
    campaign = make_campaign(cast, by=by, mode=Mode.KIOSK, study=study, wave=1)
    instrument = campaign.instrument_version.instrument
    return {
        "campaign": campaign,
        "questionnaire": instrument,
        "study": study,
        "draft": start_version(by=actor, instrument=instrument),
        "scale": add_scale(by=actor, organisation=organisation, name="Samanmielisyys", options=AGREEMENT),
        "answer_file": make_answer_file(actor, organisation),
    }


def make_answer_file(actor, organisation, content="1. Ala;2. Muuta\nHoito;Kiitos\nHoito;Hei\nTyö;\nTyö;Moi\n"):
    """A file of answers whose columns have been named."""
    file = io.BytesIO(content.encode())
    read = imports.read_stream(file, organisation)
    stored = imports.sealed(file)
    made = answer_file.take_in(
        by=actor, organisation=organisation, stored=stored, file_name="vastaukset.csv", read=read
    )
    return answer_file.name_columns(by=actor, record=made, language="fi", choices=[], columns=read.columns)


def make_study(member, organisation, *waves, content=None, plan=None, hides_undivided=False, enrolled=None):
    """A study of an evaluator's organisation whose waves have been answered by these forms, closed and settled."""
    by = member.actor
    asked = content or questionnaire()
    instrument = start_instrument(by=by, organisation=organisation, name="Ennen ja jälkeen", content=asked)
    version, study = newest_of(instrument), campaigns.start_study(by=by, organisation=organisation, name="Verkkokurssi")
    told = {"purpose": said("Kurssin arviointi"), "readers": said("Tulokset näkee työryhmä")}
    for number, forms in enumerate(waves, start=1):
        made = campaigns.prepare_campaign(
            by=by, instrument_version=version, name=f"Kerta {number}", study=study, wave=number
        )
        made = campaigns.plan_campaign(by=by, campaign=made, **told, **(plan or {}))
        made = campaigns.schedule_campaign(by=by, campaign=made, enrolled=enrolled)
        made = campaigns.launch(by=by, campaign=made, hides_undivided=hides_undivided)
        answer_with(made, *forms)
        campaigns.close(by=by, campaign=made)
    tasks.mix_answers()
    return study
