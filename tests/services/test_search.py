"""Services are found by any form of a word, by its parts, in spite of slips and by what people call things."""

import pytest

from rinnalla.services.models import SearchEntry

pytestmark = [pytest.mark.django_db, pytest.mark.postgres]


def names(client, words="", **narrowed):
    return [row["name"]["fi"] for row in client.get("/palvelut/", {"q": words, **narrowed}).context["rows"]]


@pytest.mark.parametrize(
    ("words", "first"),
    [
        ("biljardia", "Biljardivuoro"),
        ("vertaisryhmästä", "Vertaisryhmä toipujille"),
        ("vertasryhmä", "Vertaisryhmä toipujille"),
        ("nälkä", "Ruoka-apu"),
        ("food", "Ruoka-apu"),
        ("läheisille", "Läheisten ilta"),
    ],
)
def test_the_best_answer_comes_first(directory, client, words, first):
    assert names(client, words)[0] == first


def test_everything_is_listed_by_name_where_nothing_is_asked(directory, client):
    assert names(client) == sorted(names(client), key=str.casefold)
    assert len(names(client)) == SearchEntry.objects.count()
