"""A sign-in for a client, opened by the coordinator: the link is shown once, on paper, and never mailed."""

import re
from uuid import uuid4

import pytest

from rinnalla.access.errors import NotNow
from rinnalla.access.models import AuditLine, Submission
from rinnalla.access.records import Run, writing
from rinnalla.guidance.forms.client import suggested_username
from rinnalla.people.actions.client_account import open_client_account, renew_client_link
from rinnalla.people.models import Account, Staff
from rinnalla.people.queries.account import account_of
from rinnalla.post.models import Outbox
from tests import factories

pytestmark = [pytest.mark.django_db]
NEW = "hilla-halla-hallitus"


@pytest.fixture
def helmi(cast):
    """A client whose request has been sent, without a sign-in."""
    return factories.make_request(cast).client


def opened(window, client, form):
    address = f"/ohjaus/asiakkaat/{client.pk}/tunnus"
    return window("marja").client.post(address, {"submission": form, "username": "Lumi-Kurki-12"})


def link_on(answer):
    return re.search(r"http://testserver(/kutsu/[\w-]+)", answer.content.decode()).group(1)


def test_the_client_chooses_a_password_by_the_link_on_paper(helmi, window, outside):
    slip = opened(window, helmi, uuid4())
    path = link_on(slip)
    chosen = outside.post(path, {"submission": uuid4(), "new_password": NEW, "again": NEW})

    account = account_of(helmi.person_id)
    assert (slip.status_code, chosen.status_code, slip["Cache-Control"]) == (200, 303, "no-store")
    assert (account.username, account.email, account.check_password(NEW)) == ("lumi-kurki-12", "", True)
    assert [name for name in (helmi.name, helmi.call_name) if name in slip.content.decode()] == []
    assert Outbox.objects.count() == 0
    line = AuditLine.objects.get(event="account_created", subjects=helmi.pk.hex)
    assert line.role == "coordinator"


def test_the_same_form_sent_again_opens_nothing_twice_and_shows_no_link(helmi, window):
    form = uuid4()
    token = link_on(opened(window, helmi, form)).removeprefix("/kutsu/")

    again = opened(window, helmi, form)

    assert (again.status_code, again["Location"]) == (303, f"/ohjaus/asiakkaat/{helmi.pk}/")
    assert Account.objects.filter(username="lumi-kurki-12").count() == 1
    assert not [one for one in Submission.objects.all() if token in one.address]


def test_a_new_link_closes_the_earlier_one_and_leaves_the_password(walk, window, outside):
    address = f"/ohjaus/asiakkaat/{walk.client.pk}/linkki"
    first, second = (link_on(window("marja").post(address)) for _ in range(2))
    before = Account.objects.get(pk=walk.account.pk).password

    assert ["new_password" in outside.get(path).content.decode() for path in (first, second)] == [False, True]
    assert Account.objects.get(pk=walk.account.pk).password == before


def test_a_taken_user_name_is_asked_anew(helmi, walk, window):
    address = f"/ohjaus/asiakkaat/{helmi.pk}/tunnus"

    assert window("marja").post(address, username="KAISA").status_code == 422
    assert window("marja").post(address, username="a@b.fi").status_code == 422


def test_a_second_sign_in_and_a_link_without_one_are_refused(cast, walk, helmi):
    marja = cast.marja.actor
    with pytest.raises(NotNow):
        open_client_account(by=marja, client=walk.client, username="toinen-nimi-10")
    with pytest.raises(NotNow):
        renew_client_link(by=marja, client=helmi)


def test_the_coordinator_gets_no_link_to_the_account_of_a_client_who_also_works_here(cast, walk, helmi):
    marja = cast.marja.actor
    with writing(Run(factories.cast.SYSTEM, frozenset({Staff}), frozenset())):
        for client in (walk.client, helmi):
            Staff(person=client.person, first_name="Helmi").save()

    with pytest.raises(NotNow):
        open_client_account(by=marja, client=helmi, username="helmi-helmi-10")
    with pytest.raises(NotNow):
        renew_client_link(by=marja, client=walk.client)


def test_a_suggested_user_name_is_made_of_plain_words():
    assert all(re.fullmatch(r"[a-z]+-[a-z]+-\d\d", suggested_username()) for _ in range(20))
