"""Pages when what is asked is odd."""

import pytest

from tests.attack import crawl

pytestmark = [pytest.mark.django_db, pytest.mark.postgres]


def window_of(world, person):
    return crawl.window_of(world.accounts[person])


@pytest.mark.parametrize("odd", ["x", "-1", "0", "1e3", "9" * 30, "%00", "1;--", ""])
def test_an_odd_page_number_is_no_failure(world, odd):
    windows = {person: window_of(world, person) for person in ("marja", "tove", "ylva", "kaisa")}

    for name, person in (("period_list", "marja"), ("request_list", "marja"), ("trail", "tove"), ("accounts", "ylva"),
                         ("own_log", "kaisa")):  # fmt: skip
        answer = windows[person].get(f"{crawl.address_of(name)}?page={odd}")
        assert answer.status_code in {200, 404}, name


@pytest.mark.parametrize(
    "form",
    [{"submission": "x"}, {"submission": ""}, {}, {"submission": "0" * 5000}, {"version": "x"}, {"version": "9" * 40}],
)
def test_a_hostile_form_is_answered_in_words(world, form):
    window, goal = window_of(world, "aino"), world.kaisa.goal.pk
    sent = {**crawl.form(), **form} if "version" in form else form

    answer = window.post(crawl.address_of("goal_edit", goal), {**sent, "aim": "everyday", "words": "x"})

    assert answer.status_code in {400, 409, 422}


def test_an_address_nobody_declared_is_not_found(world):
    window = window_of(world, "marja")

    for address in (
        "/ohjaus/jaksot/x/",
        "/admin/",
        "/ohjaus/pyynnot/../../etc/passwd",
        "/%00",
        "/ohjaus/jaksot/%0d%0aX:y",
    ):
        answer = window.get(address)
        assert answer.status_code == 404, address
        assert "no-store" in answer.headers.get("Cache-Control", ""), address
