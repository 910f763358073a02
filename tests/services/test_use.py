"""How services are used is told only in numbers of five and more, and never in steps that tell of fewer."""

from datetime import timedelta

import pytest

from rinnalla.access import clock
from rinnalla.services.actions.use import count_use
from rinnalla.services.choices import UseOutcome
from rinnalla.services.models import Service, ServiceUse
from rinnalla.services.queries.use import told_of
from rinnalla.services.tasks.use import tell_of_uses
from tests.guidance.raw import change

pytestmark = [pytest.mark.django_db, pytest.mark.postgres]
TOLD = "kokemusohjauksen asiakasta on käynyt täällä"


@pytest.fixture
def cafe(directory):
    return Service.objects.get(key="avoin-kahvila")


@pytest.fixture
def use(cafe, steward):
    """``use(been=7, liked=5)``: so many more."""

    def more(**counts):
        for outcome, count in counts.items():
            for _ in range(count):
                count_use(by=steward, service=cafe, outcome=UseOutcome(outcome), month=clock.today())
        return tell_of_uses()

    return more


def shown(client, cafe):
    return client.get(f"/palvelut/{cafe.pk}/").content.decode()


def told(cafe):
    found = told_of(cafe.pk)
    return found.size, *(table.counts["yes",] for table in found.tables)


def test_uses_of_a_month_are_one_row(cafe, use, steward):
    use(been=3)
    count_use(by=steward, service=cafe, outcome=UseOutcome.BEEN, month=clock.today() - timedelta(days=62))

    assert sorted(ServiceUse.objects.values_list("count", flat=True)) == [1, 3]
    assert {row.month.day for row in ServiceUse.objects.all()} == {1}


def test_fewer_than_five_are_told_nowhere(client, cafe, use):
    assert use(been=4, liked=4) == 0
    assert TOLD not in shown(client, cafe)
    assert told(cafe) == (None, None, None)


def test_enough_are_told_with_their_base(client, cafe, use):
    assert use(been=12, liked=7, alone=5) == 1

    page = shown(client, cafe)
    assert told(cafe) == (12, 7, 5)
    assert [words in page for words in (f"12 {TOLD}", "7 heistä (12) piti siitä", "5 heistä (12) käy")] == [True] * 3


def test_a_number_whose_rest_is_small_stays_untold(client, cafe, use):
    use(been=12, liked=10, alone=2)

    assert told(cafe) == (12, None, None)
    assert [words in shown(client, cafe) for words in (f"12 {TOLD}", "piti siitä", "käy täällä")] == [
        True,
        False,
        False,
    ]


def test_nothing_new_is_told_before_five_more_have_come(cafe, use):
    use(been=12, liked=7, alone=5)

    assert [use(been=1) for _ in range(4)] == [0] * 4
    assert told(cafe) == (12, 7, 5)


def test_a_difference_of_two_tellings_tells_of_nobody(cafe, use):
    use(been=12, liked=7, alone=5)
    assert use(been=5, liked=1) == 0
    assert told(cafe) == (12, 7, 5)

    assert use(been=5, liked=4, alone=5) == 1
    assert told(cafe) == (22, 12, 10)


def test_looking_at_the_page_writes_nothing(client, cafe, use, steward):
    for _ in range(9):
        count_use(by=steward, service=cafe, outcome=UseOutcome.BEEN, month=clock.today())

    assert TOLD not in shown(client, cafe)
    assert told(cafe) == (None, None, None)


def test_a_month_has_one_row_in_the_database_as_well(cafe, use):
    use(been=1)
    row = ServiceUse.objects.get()

    with pytest.raises(Exception, match=r"service_use_once|UNIQUE"):
        change(ServiceUse(service=cafe, outcome=row.outcome, month=row.month))
