"""The only administrator has lost the code app: a command on the server's own machine takes it away."""

from argparse import Namespace

import pytest
from allauth.mfa.models import Authenticator

from rinnalla.access.errors import NotNow, Refused
from rinnalla.access.events import Event
from rinnalla.access.models import AuditLine
from rinnalla.access.roles import Role
from rinnalla.access.tenancy import serving
from rinnalla.cli import recover
from rinnalla.cli.stops import Stop
from rinnalla.people.actions.second_factor import recover_only_administrator
from tests import factories
from tests.factories.cast import SYSTEM, make_staff

pytestmark = [pytest.mark.django_db, pytest.mark.postgres]


@pytest.fixture
def cast(db, tmp_path, settings):
    settings.RINNALLA_KEYS = tmp_path / "keys.json"
    factories.new_keys()
    with serving(factories.make_owner().pk):
        made = factories.make_cast()
        for name in ("ylva", "aino"):
            Authenticator.objects.create(user=made.members[name].account, type="totp", data={})
        yield made


def factors(account):
    return Authenticator.objects.filter(user=account).count()


def test_the_only_administrator_gets_in_again_and_a_line_says_so(cast, capsys):
    before = cast.ylva.account.session_series

    assert recover.run(Namespace(username="Ylva")) == 0

    cast.ylva.account.refresh_from_db()
    assert (factors(cast.ylva.account), cast.ylva.account.session_series) == (0, before + 1)
    line = AuditLine.objects.filter(event=Event.SECOND_FACTOR_CHANGED, record=cast.ylva.account.pk).get()
    assert line.actor_kind == "system"
    assert "set up a new one" in capsys.readouterr().out


def test_with_another_administrator_the_two_do_it(cast):
    make_staff("Yrsa", (Role.ADMINISTRATOR, cast.guidance))

    with pytest.raises(Stop, match="another administrator"):
        recover.run(Namespace(username="ylva"))
    assert factors(cast.ylva.account) == 1


@pytest.mark.parametrize("name", ["aino", "nobody"])
def test_others_are_not_recovered_by_the_command(cast, name):
    with pytest.raises(Stop):
        recover.run(Namespace(username=name))
    assert factors(cast.aino.account) == 1


def test_an_administrator_does_not_do_it_on_a_page(cast):
    yrsa = make_staff("Yrsa", (Role.ADMINISTRATOR, cast.guidance))

    with pytest.raises(Refused):
        recover_only_administrator(by=yrsa.actor, account=cast.ylva.account)
    with pytest.raises(NotNow):
        recover_only_administrator(by=SYSTEM, account=cast.ylva.account)
