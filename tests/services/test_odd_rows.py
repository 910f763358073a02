"""One odd row holds up no other, and one owner's trouble no other owner."""

import pytest

from rinnalla.services.actions.care import notice
from rinnalla.services.choices import SignalKind
from rinnalla.services.models import CostOption, Location, Phone, Service, Signal, StagedRow
from tests.guidance.raw import change
from tests.services.bringing import ONE, TWO, bring_in, hsds, publish, read_in

pytestmark = [pytest.mark.django_db, pytest.mark.postgres]
ODD = [{"option": {"fi": "Kahvi"}, "valid_from": "01.01.2026"}]


def test_what_is_odd_in_a_price_a_day_or_a_place_is_let_be(steward):
    prices = [{"id": str(number), "option": "Kahvi", "amount": one, "valid_from": "01.01.2026"}
              for number, one in enumerate([2.5, -1, 1e300, 1e308, 30_000_000])]  # fmt: skip
    at = [{"id": "10", "location": {"id": TWO, "location_type": "moon", "name": "Talo"}}]

    bring_in(steward, [hsds(cost_options=prices, service_at_locations=at)])

    assert {(one.cents, one.valid_from) for one in CostOption.objects.all()} == {(250, None), (None, None)}
    assert Location.objects.get().kind == "physical"


@pytest.mark.parametrize(
    "said",
    [{"organization": {"id": "x" * 201, "name": "Lähitupa ry"}}, {"contacts": [{"id": "1", "name": "x" * 201}]}],
)
def test_what_is_too_long_for_its_place_is_left_out(steward, said):
    run = bring_in(steward, [hsds(**said), hsds(TWO)])

    left_out = StagedRow.objects.get(import_run=run, kind="service")
    assert (left_out.reason["code"], str(Service.objects.get().public_id)) == ("too_long", TWO)


@pytest.mark.parametrize("there", [False, True])
def test_a_row_that_cannot_be_written_is_left_out_and_the_others_come_in(steward, there):
    if there:
        bring_in(steward, [hsds(), hsds(TWO, name="Toinen")])
    run = read_in(steward, [hsds(email="a@example.org"), hsds(TWO, name="Toinen", email="b@example.org")])
    odd = StagedRow.objects.get(import_run=run, external_id=ONE)
    change(odd, values={**odd.values, "costs": ODD})

    run = publish(steward, run)

    left_out = StagedRow.objects.get(import_run=run)
    assert (run.state, left_out.external_id, left_out.reason) == ("published", ONE, {"code": "unwritable"})
    assert run.found["rejected"] == 1
    assert [one.email for one in Service.objects.filter(key=TWO)] == ["b@example.org"]


def test_a_number_that_somebody_has_spoken_of_stays_when_its_source_drops_it(steward, stella):
    bring_in(steward, [hsds()])
    notice(by=steward, service=Service.objects.get(), kind=SignalKind.WRONG_NUMBER, phone=Phone.objects.get())

    run = bring_in(steward, [hsds(phones=[{"id": "1", "number": "08 555 0200"}])])

    assert (run.state, Signal.objects.get().phone.number) == ("published", "08 555 0100")
    assert {one.number for one in Phone.objects.all()} == {"08 555 0100", "08 555 0200"}
