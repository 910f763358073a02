"""The administrator's pages, invitations, and one's own account."""

import re
from datetime import timedelta

import pytest
import time_machine
from allauth.mfa.models import Authenticator

from rinnalla.access import clock
from rinnalla.access.errors import NotNow, Refused
from rinnalla.access.models import AuditLine
from rinnalla.access.roles import Role
from rinnalla.people.actions.account import close_account
from rinnalla.people.actions.invitation import send_invitation
from rinnalla.people.actions.organisation import end_role, give_role
from rinnalla.people.actions.second_factor import confirm_reset, propose_reset
from rinnalla.people.models import Account, Membership
from rinnalla.post.models import Outbox

pytestmark = [pytest.mark.django_db, pytest.mark.postgres]
NEW = "hilla-halla-hallitus"


@pytest.fixture
def administrator(demo, open_window):
    window = open_window()
    window.sign_in("ylva")
    return window


@pytest.fixture
def invite(administrator, cast, at):
    """Invite Kalle as a guide; gives back the path of the link in the mail."""

    def invited():
        answer = administrator.post(
            "/tunnukset/kutsu",
            first_name="Kalle",
            email="Kalle@example.fi",
            language="fi",
            unit=cast.guidance.pk,
            role=Role.GUIDE,
        )
        assert (answer.status_code, answer["Location"]) == (303, "/tunnukset/")
        with at():
            return link_in(Outbox.objects.get())

    return invited


def link_in(message):
    return re.search(r"http://testserver(/kutsu/\S+)", message.body).group(1)


@pytest.mark.parametrize("name", ["aino", "marja", "liisa", "tove"])
def test_only_the_administrator_invites(demo, open_window, name):
    window = open_window()
    window.sign_in(name)

    assert window.get("/tunnukset/kutsu").status_code == 404


def test_the_list_shows_accounts_with_their_roles(administrator):
    page = administrator.get("/tunnukset/").content.decode()

    assert "Aino" in page
    assert "kokemusohjaaja, Ohjaus" in page


def test_the_data_protection_officer_sees_accounts_but_changes_none(demo, cast, window):
    window.sign_in("tove")
    path = f"/tunnukset/{cast.aino.account.pk}/"

    assert (window.get("/tunnukset/").status_code, window.get(path).status_code) == (200, 200)
    assert window.post(f"{path}sulje").status_code == 404


def test_an_invited_person_chooses_a_password_and_the_role_begins(invite, open_window, at):
    path = invite()
    window = open_window()
    seen = window.get(path).status_code, window.get(path).status_code
    answer = window.post(path, new_password=NEW, again=NEW)
    window.sign_in("kalle@example.fi", NEW)

    assert (seen, answer.status_code, window.signed_in) == ((200, 200), 303, True)
    with at():
        held = Membership.objects.get(person__account__username="kalle@example.fi")
    assert (held.state, held.role) == ("accepted", Role.GUIDE)


def test_before_accepting_an_invitation_nobody_gets_in(invite, window, at):
    invite()

    assert window.sign_in("kalle@example.fi", "").status_code == 422
    with at():
        assert Membership.objects.get(person__account__username="kalle@example.fi").state == "invited"


def test_an_invitation_works_once(invite, open_window):
    path = invite()
    first, second = open_window(), open_window()
    first.post(path, new_password=NEW, again=NEW)
    second.post(path, new_password="jokin-aivan-toinen", again="jokin-aivan-toinen")

    assert second.sign_in("kalle@example.fi", "jokin-aivan-toinen").status_code == 422


def test_an_invitation_works_for_a_week(invite, window):
    path = invite()
    with time_machine.travel(clock.now() + timedelta(days=7, minutes=1)):
        page = window.get(path).content.decode()

    assert "Linkki ei enää toimi." in page


def test_a_new_invitation_ends_the_earlier_link(invite, administrator, window, at):
    first = invite()
    with at():
        account = Account.objects.get(username="kalle@example.fi")
    administrator.post(f"/tunnukset/{account.pk}/kutsu")
    with at():
        second = link_in(Outbox.objects.order_by("id").last())

    assert "Linkki ei enää toimi." in window.get(first).content.decode()
    assert "Linkki ei enää toimi." not in window.get(second).content.decode()


def test_an_account_in_use_gets_no_invitation_by_which_its_password_could_be_changed(administrator, cast, at):
    with at():
        Account.objects.filter(username="aino").update(email="aino@example.fi")
    answer = administrator.post(f"/tunnukset/{cast.aino.account.pk}/kutsu")

    assert (answer.status_code, "joten kutsua ei tarvita" in answer.content.decode()) == (409, True)
    with at():
        assert Outbox.objects.count() == 0


def test_an_account_without_an_address_gets_no_invitation(cast, at):
    with at():
        Account.objects.filter(username="aino").update(password="", email="")
        with pytest.raises(NotNow):
            send_invitation(by=cast.ylva.actor, account=cast.aino.account, link_to=str)


def test_the_account_page_leads_through_the_two_steps_of_a_reset(administrator, cast, open_window, at):
    with at():
        Authenticator.objects.create(user=cast.aino.account, type=Authenticator.Type.TOTP, data={})
    path = f"/tunnukset/{cast.aino.account.pk}/"
    administrator.post(f"{path}varmistus")
    own = administrator.get(path).content.decode()
    officer = open_window()
    officer.sign_in("tove")
    other = officer.get(path).content.decode()
    question = officer.get(f"{path}varmistus/vahvista").status_code
    done = officer.post(f"{path}varmistus/vahvista")

    assert ("varmistus/vahvista" in own, "varmistus/vahvista" in other, question) == (False, True, 200)
    assert (done.status_code, done["Location"]) == (303, path)
    with at():
        assert Authenticator.objects.count() == 0


def test_a_made_up_link_opens_nothing(demo, window):
    assert "Linkki ei enää toimi." in window.get("/kutsu/made-up").content.decode()


def test_an_address_in_use_is_said_at_its_field(invite, administrator, cast):
    invite()
    answer = administrator.post(
        "/tunnukset/kutsu",
        first_name="Kalle",
        email="kalle@example.fi",
        language="fi",
        unit=cast.guidance.pk,
        role=Role.GUIDE,
    )

    assert answer.status_code == 422


def test_a_role_is_given_and_taken_away(administrator, cast, open_window, at):
    path = f"/tunnukset/{cast.aino.account.pk}/rooli"
    administrator.post(path, unit=cast.guidance.pk, role=Role.COORDINATOR)
    with at():
        held = Membership.objects.get(person=cast.aino.person, role=Role.COORDINATOR)
    question = administrator.get(f"/tunnukset/roolit/{held.pk}/paata").status_code
    administrator.post(f"/tunnukset/roolit/{held.pk}/paata", version=held.version)

    with at():
        held.refresh_from_db()
    assert (question, held.state) == (200, "ended")


def test_a_last_day_before_the_first_is_said_at_its_field(administrator, cast):
    answer = administrator.post(
        f"/tunnukset/{cast.aino.account.pk}/rooli",
        unit=cast.guidance.pk,
        role=Role.COORDINATOR,
        starts_on="24.11.2026",
        ends_on="23.11.2026",
    )

    assert answer.status_code == 422


def test_an_administrator_changes_nothing_of_their_own(administrator, cast, at):
    own = cast.ylva
    with at():
        for refused in (
            lambda: give_role(by=own.actor, unit=cast.guidance, person=own.person, role=Role.COORDINATOR),
            lambda: end_role(by=own.actor, membership=own.memberships[0]),
            lambda: close_account(by=own.actor, account=own.account),
            lambda: propose_reset(by=own.actor, account=own.account),
            lambda: confirm_reset(by=own.actor, account=own.account),
        ):
            with pytest.raises(Refused):
                refused()
    assert administrator.get(f"/tunnukset/{own.account.pk}/rooli").status_code == 404


def test_closing_an_account_is_asked_first_and_can_be_undone(administrator, cast, at):
    path = f"/tunnukset/{cast.aino.account.pk}/"
    states = []
    for verb in ("sulje", "avaa"):
        assert administrator.get(path + verb).status_code == 200
        administrator.post(path + verb)
        with at():
            states.append(Account.objects.get(username="aino").is_active)

    assert states == [False, True]


def test_what_an_administrator_does_is_written_in_one_run(invite, at):
    invite()

    with at():
        rows = list(AuditLine.objects.filter(run__isnull=False).order_by("id").values_list("run", "event"))
        last = [event for run, event in rows if run == rows[-1][0]]
    assert sorted(last) == [
        "account_created", "invitation_sent", "invitation_sent", "link_issued", "mail_written", "membership_given",
        "person_recorded",
    ]  # fmt: skip


def test_the_language_of_the_account_comes_before_the_cookie_and_the_cookie_before_the_browser(demo, window, at):
    def language():
        page = window.client.get("/kirjaudu/ulos", headers={"Accept-Language": "en"}).content.decode()
        return re.search(r'<html lang="(\w+)"', page).group(1)

    seen = [language()]
    window.post("/kieli", language="sv", next="/kirjaudu/ulos")
    seen.append(language())
    with at():
        Account.objects.filter(username="aino").update(language="fi")
    window.sign_in("aino")
    seen.append(language())
    window.post("/kieli", language="en")
    seen.append(language())

    assert seen == ["en", "sv", "fi", "en"]
    with at():
        assert Account.objects.get(username="aino").language == "en"


@pytest.mark.parametrize("target", ["https://elsewhere.example/", "//elsewhere.example/", "", "javascript:go()"])
def test_choosing_a_language_leads_to_no_other_host(demo, window, target):
    assert window.post("/kieli", language="sv", next=target)["Location"] == "/"
