"""Experts by experience: Taimi and Marja ask, Aino is asked, Helmi answers by a link, Otso is a stranger."""

import re
from datetime import timedelta
from uuid import uuid4

import pytest
from django.test import Client

from rinnalla.access import clock
from rinnalla.access.actors import visitor
from rinnalla.access.errors import NotNow, Refused
from rinnalla.learning.actions import engagement as engaging
from rinnalla.learning.actions import expert as pool
from rinnalla.learning.choices.expert import EngagementState
from rinnalla.learning.models import Engagement, EngagementFeedback, Expert
from rinnalla.learning.queries.expert import experts, shared_feedback_of
from rinnalla.post.models import Outbox
from tests.factories import experts as given

pytestmark = [pytest.mark.django_db, pytest.mark.postgres]
POOL = "/koulutukset/asiantuntijat"


@pytest.fixture
def helmi(cast):
    return given.make_expert(cast.taimi, cast.guidance.organisation)


@pytest.fixture
def asked(cast, helmi):
    return given.ask(cast.taimi, helmi)


def link_in_mail():
    return re.search(r"/v/(\S+)", Outbox.objects.order_by("pk").last().body).group(1)


def send(client, address, **data):
    return client.post(address, {"submission": str(uuid4()), **data})


def test_there_is_no_field_for_a_diagnosis():
    names = {field.name for model in (Expert, Engagement, EngagementFeedback) for field in model._meta.fields}
    assert not [name for name in names if "diag" in name or "illness" in name]


def test_experts_are_found_by_the_topics_they_have_chosen(cast, helmi, window):
    given.make_expert(cast.taimi, cast.guidance.organisation, name="Ilmari", speaks_of="Päihteistä irti")
    pages = {topic: window("taimi").get(f"{POOL}/?aihe={topic}").content.decode() for topic in ("vertais", "lapset")}

    assert ("Helmi" in pages["vertais"], "Ilmari" in pages["vertais"]) == (True, False)
    assert "Helmi" not in pages["lapset"]


def test_coordinator_and_trainer_keep_the_pool_and_strangers_see_nothing_of_it(cast, helmi, window):
    seen = {
        who: window(who).get(f"{POOL}/{helmi.pk}").status_code for who in ("taimi", "marja", "aino", "otso", "eeva")
    }

    assert seen == {"taimi": 200, "marja": 200, "aino": 404, "otso": 404, "eeva": 404}
    assert list(experts(cast.otso.actor)) == []
    with pytest.raises(Refused):
        given.ask(cast.otso, helmi)


def test_one_who_has_no_sign_in_answers_by_a_link_that_works_once(asked):
    letter, address = Outbox.objects.get(), f"{POOL}/vastaus/{link_in_mail()}"
    stranger = Client()
    assert "Kohtaamisen" not in letter.body + letter.topic
    assert stranger.get(address).content.decode().count("Kohtaamisen iltapäivä") == 1
    assert send(stranger, address).status_code == 422
    agreed = send(stranger, address, answer="yes").content.decode()
    asked.refresh_from_db()

    assert asked.state == EngagementState.AGREED
    assert "Kiitos, vastauksesi on vastaanotettu" in agreed
    assert "Tämä linkki ei enää avaudu" in stranger.get(address).content.decode()


def test_a_no_asks_for_no_reason_and_none_is_kept(asked, window):
    page = Client().get(f"{POOL}/vastaus/{link_in_mail()}").content.decode()
    send(Client(), f"{POOL}/vastaus/{link_in_mail()}", answer="no")
    asked.refresh_from_db()

    assert (asked.state, "textarea" in page) == (EngagementState.DECLINED, False)
    assert not [field.name for field in Engagement._meta.fields if "reason" in field.name]
    assert "Ei tällä kertaa" in window("taimi").get(f"{POOL}/toimeksiannot/{asked.pk}").content.decode()


def test_a_guide_tells_their_own_terms_and_answers_when_signed_in(cast, window):
    aino, told = window("aino"), {name: said for name, said in given.TOLD.items() if said is not True}
    assert aino.post(f"{POOL}/oma/tiedot", available="on", **told).status_code == 303
    expert = Expert.objects.get()
    made = given.ask(cast.marja, expert)
    assert not Outbox.objects.exists()
    assert "Kohtaamisen iltapäivä" in aino.get(f"{POOL}/oma").content.decode()
    aino.post(f"{POOL}/oma/{made.pk}", answer="yes")
    aino.post(f"{POOL}/oma/{made.pk}", answer="no")
    made.refresh_from_db()

    assert (expert.person, made.state) == (cast.aino.person, EngagementState.DECLINED)
    assert window("cecilia").get(f"{POOL}/oma/{made.pk}").status_code == 404
    with pytest.raises(NotNow):
        given.own_expert(cast.aino)


def test_what_an_expert_has_ruled_out_is_not_asked(cast, helmi):
    with pytest.raises(NotNow):
        given.ask(cast.taimi, helmi, recorded=True)
    away = pool.write_expert(by=cast.taimi.actor, expert=helmi, available=False, version=helmi.version)
    with pytest.raises(NotNow):
        given.ask(cast.taimi, away)
    unreached = given.make_expert(cast.taimi, cast.guidance.organisation, email="")
    with pytest.raises(NotNow):
        given.ask(cast.taimi, unreached)


def test_what_was_asked_is_called_off_and_the_expert_is_told(cast, asked):
    engaging.call_off(by=cast.taimi.actor, engagement=asked)
    asked.refresh_from_db()

    assert asked.state == EngagementState.CANCELLED
    assert "peruttu" in Outbox.objects.order_by("pk").last().body
    with pytest.raises(NotNow):
        engaging.hold_engagement(by=cast.taimi.actor, engagement=asked)


def test_a_debrief_follows_what_was_held_and_keeps_only_its_day_and_who_were_there(cast, window):
    made = given.ask(cast.taimi, given.own_expert(cast.aino))
    with pytest.raises(NotNow):
        engaging.debrief_engagement(
            by=cast.taimi.actor, engagement=made, debriefed_on=clock.today(), debriefed_with="Taimi"
        )
    engaging.answer_engagement(by=cast.aino.actor, engagement=made, agrees=True)
    taimi, base = window("taimi"), f"{POOL}/toimeksiannot/{made.pk}"
    taimi.post(f"{base}/pidetty")
    ahead = clock.today() + timedelta(2)
    assert taimi.post(f"{base}/purku", debriefed_on=f"{ahead:%d.%m.%Y}", debriefed_with="Taimi").status_code == 422
    taimi.post(f"{base}/purku", debriefed_on=f"{clock.today():%d.%m.%Y}", debriefed_with="Taimi ja Aino")
    made.refresh_from_db()

    assert (made.state, made.debriefed_with) == (EngagementState.DEBRIEFED, "Taimi ja Aino")


def test_feedback_is_the_experts_own_until_they_share_it_and_again_when_they_take_it_back(cast, window):
    made = given.held(cast.taimi, cast.aino)
    own, place = made.feedback.get(), f"{POOL}/toimeksiannot/{made.pk}"
    assert "Kiitos rehellisyydestä" not in window("taimi").get(place).content.decode()
    assert "Kiitos rehellisyydestä" in window("aino").get(f"{POOL}/oma/{made.pk}").content.decode()
    assert window("taimi").post(f"{POOL}/oma/palaute/{own.pk}", shared="1").status_code == 404
    window("aino").post(f"{POOL}/oma/palaute/{own.pk}", shared="1")
    assert "Kiitos rehellisyydestä" in window("taimi").get(place).content.decode()
    window("aino").post(f"{POOL}/oma/palaute/{own.pk}", shared="0")

    assert list(shared_feedback_of(cast.taimi.actor, made)) == []


def test_listeners_give_feedback_by_a_code_and_one_without_a_sign_in_reads_it_by_a_link(cast, asked):
    send(Client(), f"{POOL}/vastaus/{link_in_mail()}", answer="yes")
    listener, address = Client(), f"{POOL}/palaute/{asked.code.lower()}"
    form = str(uuid4())
    for _ in range(2):
        sent = listener.post(address, {"submission": form, "words": "Puhuit suoraan"})
        assert sent.status_code == 303
    engaging.hold_engagement(by=cast.taimi.actor, engagement=asked, base="https://x.invalid/v/")
    own = f"{POOL}/oma-palaute/{link_in_mail()}"
    assert "Puhuit suoraan" in Client().get(own).content.decode()
    made = EngagementFeedback.objects.get()
    send(Client(), own, feedback=str(made.pk), shared="1")

    assert [one.words for one in shared_feedback_of(cast.taimi.actor, asked)] == ["Puhuit suoraan"]
    assert send(Client(), own, feedback=str(uuid4()), shared="1").status_code == 404


def test_feedback_is_not_taken_before_the_day_or_by_a_code_that_is_none(cast, helmi):
    ahead = given.ask(cast.taimi, helmi, held_on=clock.today() + timedelta(3))
    assert [Client().get(f"{POOL}/palaute/{code}").status_code for code in (ahead.code, "XXXXXXXX")] == [404, 404]
    with pytest.raises(Refused):
        engaging.give_feedback(by=visitor(), engagement=ahead, form=uuid4(), words="Liian aikaisin")


def test_nobody_is_in_charge_of_themselves_in_the_pool(cast):
    from rinnalla.access.roles import Role  # noqa: PLC0415 -- this test alone gives a second role
    from rinnalla.people.actions.organisation import give_role  # noqa: PLC0415 -- the same
    from tests.factories.cast import SYSTEM  # noqa: PLC0415 -- the same

    expert = given.own_expert(cast.aino)
    give_role(by=SYSTEM, unit=cast.guidance, person=cast.aino.person, role=Role.TRAINER)

    assert list(experts(cast.aino.actor)) == []
    assert list(experts(cast.taimi.actor)) == [expert]
