"""Services indexed at the same moment are all found, and each word is counted as often as it stands."""

import pytest

from rinnalla.access.tenancy import owned_reading, owned_transaction
from rinnalla.services.actions.search import index_services
from rinnalla.services.models import SearchEntry, SearchWord, Service
from rinnalla.services.queries.index import ALL
from tests.access.threads import at_once
from tests.factories.cast import SYSTEM
from tests.services.bringing import bring_in, hsds

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.postgres]


def test_two_who_index_at_once_wait_for_each_other(owner, steward):
    many = [hsds(f"{number:08d}-1111-4111-8111-111111111111", name=f"Palvelu {number}") for number in range(8)]
    with owned_transaction():
        bring_in(steward, many)
        keys = list(Service.objects.values_list("pk", flat=True))

    done = at_once(owner.pk, [lambda one=one: index_services(by=SYSTEM, services=[one]) for one in keys[:4]])

    with owned_reading():
        counted, found = SearchWord.objects.get(word=ALL).count, SearchEntry.objects.count()
    assert (done, counted, found) == ([1, 1, 1, 1], 4, 4)
