"""Each fact of the three cases stands where the product shows it: on the page of the period and its tabs."""

import pytest
from django.urls import reverse

from rinnalla.guidance.choices import LifeEventKind, PeriodState, Rhythm, SummaryState, TriedState, WaitingKind
from rinnalla.guidance.models import LifeEvent, Meeting, Period, ServiceTried, Setback, TaperStep, Waiting
from rinnalla.people.models import Account
from tests.attack import crawl

pytestmark = [pytest.mark.django_db, pytest.mark.only("sqlite")]


def period_of(name):
    return next(one for one in Period._default_manager.all() if one.client.called == name)


def shown(path, pk):
    """A page as the coordinator reads it."""
    window = crawl.window_of(Account.objects.get(username="koordinaattori"))
    return window.get(reverse(path, args=[pk])).content.decode()


def held(period):
    return list(Meeting._default_manager.filter(period=period, state="held").order_by("starts_at"))


def summary_of(period):
    return shown("summary", period.summaries.latest("created_at").pk)


def test_nikos_period_has_just_ended_after_four_months_with_its_summary_final(built):
    niko = period_of("Niko")
    assert niko.state == PeriodState.FINISHED
    assert niko.summaries.get().state == SummaryState.FROZEN
    meetings = held(niko)
    assert 115 <= (meetings[-1].starts_at - meetings[0].starts_at).days <= 125
    page = summary_of(niko)
    facts = (
        "alle kolmekymppinen", "parisen vuotta", "eristäytynyt", "omahoitaja oli nimetty", "Päiväosastojakso",
        "Lähes jokaisena arkipäivänä", "omin päin", "jatkaa kesken jääneitä opintojaan syksyllä", "gradun valmiiksi",
        "selkeä", "neljä kuukautta",
    )  # fmt: skip
    assert [fact for fact in facts if fact not in page] == []


def test_jarkko_is_active_again_after_nine_meetings_and_a_setback(built):
    jarkko = period_of("Jarkko")
    assert jarkko.state == PeriodState.ACTIVE
    setback = Setback._default_manager.get(period=jarkko)
    before = [one for one in held(jarkko) if one.starts_at.date() <= setback.noticed_on]
    assert (len(before), len(held(jarkko))) == (9, 10)
    assert 65 <= (before[-1].starts_at - before[0].starts_at).days <= 80
    assert "heikompi kuin ennen leikkausta" in setback.after
    open_waits = Waiting._default_manager.filter(period=jarkko, closed_on=None)
    assert {one.kind for one in open_waits} == {WaitingKind.NAMED_NURSE, WaitingKind.APPOINTMENT}
    assert next(one.due.month for one in open_waits if one.due) == 6
    page = summary_of(jarkko)
    facts = (
        "alle kolmekymppinen", "sosiaalisten tilanteiden pelko", "ahdistusta", "yli kaksi vuotta", "osastohoitoa",
        "Päiväosastojakso oli päättymässä", "eikä omahoitajaa ollut", "yhdeksän kertaa", "kahvilassa, biljardissa",
        "keilaamassa", "pienehkö leikkaus", "haluaa jatkaa", "omahoitajasta odottaa", "varattu kesälle",
        "hoidon piirissä", "sietää sosiaalisia tilanteita",
    )  # fmt: skip
    joined = " ".join(page.split())
    assert [fact for fact in facts if fact not in joined] == []


def test_anssi_tapers_and_goes_to_his_group_alone(built):
    anssi = period_of("Anssi")
    assert anssi.state == PeriodState.TAPERING
    steps = TaperStep._default_manager.filter(taper__period=anssi).order_by("starts_on")
    assert [step.rhythm for step in steps] == [Rhythm.EVERY_SECOND_WEEK, Rhythm.MONTHLY]
    tried = ServiceTried._default_manager.filter(period=anssi, state=TriedState.ALONE)
    assert [one.service.key for one in tried] == ["vertaisryhma"]
    kinds = {event.kind for event in LifeEvent._default_manager.filter(period=anssi)}
    assert LifeEventKind.WORK in kinds
    assert not kinds & {LifeEventKind.WARD, LifeEventKind.ACUTE}
    page = summary_of(anssi)
    facts = (
        "nelikymppinen", "alkoholia kului liikaa", "pyöröovessa", "enimmäkseen kotona", "Perhe asuu muualla",
        "Omahoitaja on", "biljardia ja sulkapalloa, kävelty", "kahviloissa", "suoraan", "ryhmässä yksin",
        "ennen kuin ostaa olutta", "harvennetaan", "osastohoitoa eikä päivystystä", "paluusta työhön",
    )  # fmt: skip
    assert [fact for fact in facts if fact not in page] == []
