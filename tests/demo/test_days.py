"""The demonstration built on several days: the same from the same day, and never ahead of its day."""

import pytest

from rinnalla.access import clock
from rinnalla.access.models import AuditLine
from rinnalla.guidance.models import Goal, Meeting, Note, Period, ServiceRequest, Summary, SummaryPart
from rinnalla.people.models import Block, Client, Consent, Staff
from tests import demonstration
from tests.demo.conftest import DAY

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.only("sqlite")]
MODELS = (Staff, Client, ServiceRequest, Period, Meeting, Note, Goal, Summary, SummaryPart, Consent, Block)
LEFT_OUT = {"id", "run", "data_key", "owner", "created_by", "changed_by", "recorded_by", "author", "series"}
LEFT_OUT |= {"guide_recorded_by", "client_recorded_by"}


def everything():
    """Everything the demonstration says, without what differs by chance: ids, keys and nonces."""
    found = []
    for model in MODELS:
        fields = [field for field in model._meta.local_fields if field.name not in LEFT_OUT]
        shown = [field.name for field in fields if not field.is_relation and not field.name.endswith("_index")]
        rows = model._default_manager.order_by("created_at", "id")
        found += [[model.__name__, *(str(getattr(row, name)) for name in shown)] for row in rows]
    # Rows of the same moment have no order of their own.
    return sorted(found), sorted(AuditLine.objects.values_list("at", "event", "role"))


def ahead():
    """How many meetings have happened, and lines of the trail stand, after now."""
    happened = Meeting._default_manager.filter(starts_at__gt=clock.now(), state__in=("held", "did_not_take_place"))
    return happened.count(), AuditLine.objects.filter(at__gt=clock.microseconds(clock.now())).count()


def test_the_demonstration_is_the_same_every_time(tmp_path):
    with demonstration.standing(DAY, tmp_path / "kept"):
        before = everything()
    with demonstration.built(DAY, tmp_path / "built"):
        assert everything() == before


@pytest.mark.parametrize("moment", [DAY, "2028-02-29T21:50+00:00"])
def test_what_has_happened_lies_in_the_past(moment, tmp_path):
    with demonstration.standing(moment, tmp_path / "kept"):
        assert ahead() == (0, 0)
