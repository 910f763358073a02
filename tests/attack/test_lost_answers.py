"""The answer is lost after the server has saved: sent again, the form gets its success page and no double."""

import http.client
from contextlib import closing, suppress
from urllib.parse import urlencode, urlsplit
from uuid import uuid4

import pytest

from rinnalla.access.tenancy import turn
from rinnalla.guidance.models import Goal
from tests import factories
from tests.attack.crawl import window_of
from tests.attack.cutting import cutting

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.postgres]
# Nothing of the answer arrives, one byte, half of its first line.
CUTS = [0, 1, 7]


@pytest.fixture
def kept(transactional_db, tmp_path, settings):
    settings.RINNALLA_KEYS = tmp_path / "keys.json"
    settings.RINNALLA_HEADS = tmp_path / "heads"
    factories.new_keys()
    owner = factories.make_owner()
    with turn(owner.pk):
        cast = factories.make_cast()
        return owner, cast, factories.walk_path(cast)


@pytest.fixture
def sender(kept, live_server):
    """Aino's browser at the server's own port: sends one form, as often as asked, to a port."""
    owner, cast, walk = kept
    with turn(owner.pk):
        window, address = window_of(cast.aino.account), f"/ohjaus/jaksot/{walk.period.pk}/tavoite"
    place = urlsplit(live_server.url)
    session = window.cookies["rinnalla-session"].value
    token = "a" * 32
    cookie = f"rinnalla-session={session}; rinnalla-form={token}"
    headers = {
        "Host": place.netloc, "Cookie": cookie, "Content-Type": "application/x-www-form-urlencoded",
        "Connection": "close",
    }  # fmt: skip

    def send(port, form, words="Bussilla torille"):
        fields = {"csrfmiddlewaretoken": token, "submission": form, "aim": "everyday", "words": words}
        link = http.client.HTTPConnection("localhost" if port == place.port else "127.0.0.1", port, timeout=30)
        with closing(link):
            link.request("POST", address, urlencode(fields), headers)
            answer = link.getresponse()
            answer.read()
        return answer.status, answer.headers.get("Location")

    return send, place


def goals(kept):
    owner, _, walk = kept
    with turn(owner.pk):
        return Goal.objects.filter(period=walk.period).count()


@pytest.mark.parametrize("cut", CUTS)
def test_a_form_whose_answer_was_lost_is_sent_again_and_gets_its_page(kept, sender, cut):
    (send, place), form, before = sender, str(uuid4()), goals(kept)
    with cutting(place.hostname, place.port) as proxy:
        proxy.keep = cut
        with pytest.raises((http.client.HTTPException, OSError)):
            send(proxy.port, form)
        assert proxy.answered.wait(30)
    assert goals(kept) == before + 1

    again = [send(place.port, form) for _ in range(2)]

    assert again == [(303, f"/ohjaus/jaksot/{kept[2].period.pk}/")] * 2
    assert goals(kept) == before + 1


@pytest.mark.parametrize("sent", [100, -5])
def test_a_form_that_was_cut_on_its_way_is_saved_once_when_it_comes_whole(kept, sender, sent):
    (send, place), form, before = sender, str(uuid4()), goals(kept)
    with cutting(place.hostname, place.port) as proxy:
        proxy.sent = sent
        with suppress(http.client.HTTPException, OSError):
            send(proxy.port, form)
    assert goals(kept) == before

    assert send(place.port, form)[0] == 303
    assert goals(kept) == before + 1


def test_other_words_under_the_same_form_are_not_taken_for_it(kept, sender):
    (send, place), form = sender, str(uuid4())
    assert send(place.port, form)[0] == 303

    assert send(place.port, form, words="Junalla")[0] == 409
