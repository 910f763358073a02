"""A link opens one thing, for one purpose, once, for a while."""

from datetime import timedelta
from uuid import uuid4

import pytest
import time_machine

from rinnalla.access import clock
from rinnalla.access.actors import link_holder, system
from rinnalla.access.errors import NotNow, Refused
from rinnalla.post.links import issue_link, use_link
from rinnalla.post.models import SignedLink
from rinnalla.post.queries import link_of

pytestmark = pytest.mark.postgres
BY = system("test")
HOUR = timedelta(hours=1)


@pytest.fixture
def link(at):
    with at():
        return issue_link(by=BY, purpose="test", target=uuid4(), lifetime=HOUR)


def test_only_a_hash_of_the_token_is_kept(at, link):
    with at():
        stored = SignedLink.objects.get()

    assert len(link.token) == 43
    assert (stored.token, len(stored.token_hash)) == ("", 32)
    assert link.token.encode() not in bytes(stored.token_hash)


def test_a_token_finds_its_link_for_its_purpose_only(at, link):
    with at():
        found = link_of(link.token, "test"), link_of(link.token, "else"), link_of(link.token + "x", "test")

    assert found == (link, None, None)


def test_a_link_is_used_once(at, link):
    holder = link_holder(link.pk, "test")
    with at():
        use_link(by=holder, link=link)
        with pytest.raises(NotNow):
            use_link(by=holder, link=link)
        assert link_of(link.token, "test") is None


def test_a_link_ends_with_its_time(at, link):
    with time_machine.travel(clock.now() + HOUR), at():
        assert link_of(link.token, "test") is None
        with pytest.raises(NotNow):
            use_link(by=link_holder(link.pk, "test"), link=link)


def test_a_new_link_on_the_same_record_ends_the_earlier(at, link):
    with at():
        later = issue_link(by=BY, purpose="test", target=link.target, lifetime=HOUR)

        assert (link_of(link.token, "test"), link_of(later.token, "test")) == (None, later)


@pytest.mark.parametrize("purpose", ["else", ""])
def test_a_holder_who_came_for_something_else_is_refused(at, link, purpose):
    with at(), pytest.raises(Refused):
        use_link(by=link_holder(link.pk, purpose), link=link)


def test_the_holder_of_another_link_is_refused(at, link):
    with at(), pytest.raises(Refused):
        use_link(by=link_holder(uuid4(), "test"), link=link)
