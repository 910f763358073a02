"""The planned end of a period is checked at its own field."""

import pytest

from rinnalla.guidance.forms.suggestion import StartForm

FIRST = {"day": "24.11.2026", "time": "15.00", "place": "Kirjasto"}


@pytest.mark.parametrize("end", ["23.11.2026", "24.11.2026"])
def test_a_period_ends_after_its_first_meeting(end):
    form = StartForm({**FIRST, "planned_end": end})

    assert form.errors == {"planned_end": ["Valitse päivä ensimmäisen tapaamisen jälkeen."]}


def test_an_end_on_the_next_day_will_do():
    assert StartForm({**FIRST, "planned_end": "25.11.2026"}).is_valid()
