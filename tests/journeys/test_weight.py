"""What a first visit carries over the wire, measured in the browser."""

import pytest

pytestmark = pytest.mark.only("sqlite")
MOST = 120_000


def weight(page, address):
    """The bytes a page and all it loads took, heads included."""
    loaded = []
    page.on("requestfinished", lambda request: loaded.append(request))  # noqa: PLW0108 -- the driver reads its signature
    page.goto(address, wait_until="networkidle")
    sizes = [request.sizes() for request in loaded]
    return sum(one["responseBodySize"] + one["responseHeadersSize"] for one in sizes)


def test_the_sign_in_page_is_light(demonstration, open_page):
    assert 20_000 < weight(open_page(), "/kirjaudu") <= MOST


def test_the_clients_own_page_is_light(enter, open_page):
    signed_in = enter("asiakas").context.storage_state()

    assert 20_000 < weight(open_page(storage_state=signed_in), "/minun/") <= MOST
