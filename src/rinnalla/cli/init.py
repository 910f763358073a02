"""``rinnalla init``: a new installation, set up once and never over an old one."""

import getpass
import smtplib
import sys
from argparse import Namespace
from email.message import EmailMessage
from enum import Enum
from pathlib import Path
from typing import TypeVar
from urllib.parse import unquote, urlsplit

from django.conf import settings
from django.contrib.auth.hashers import make_password
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.core.management import call_command
from django.db import transaction
from django.utils.translation import override

from rinnalla.access import keyring
from rinnalla.access.actors import system
from rinnalla.access.owners import create_owner, every_owner
from rinnalla.access.roles import Role
from rinnalla.access.tenancy import serving
from rinnalla.cli import folders, installation, keys
from rinnalla.cli.stops import Stop
from rinnalla.people.actions.account import open_account
from rinnalla.people.actions.organisation import add_organisation, add_unit, give_role, record_staff
from rinnalla.people.choices import OrganisationKind, Regime, UnitKind
from rinnalla.people.models import Unit

E = TypeVar("E", bound=Enum)
TIMEOUT = 10


def run(asked: Namespace) -> int:
    """Set up: keys, database, owner, first administrator, hosts and mail."""
    if installation.is_there() and every_owner():
        raise Stop(f"{settings.RINNALLA_DATA} has been set up already. Nothing was changed.")
    kind, regime = _choice(OrganisationKind, asked.kind), _choice(Regime, asked.regime)
    owner = asked.owner or _ask("Name of the data controller", "--owner")
    name = asked.name or _ask("First administrator's name", "--name")
    username = asked.username or _ask("First administrator's user name", "--username")
    password = make_password(_password(asked.password_file))
    _try_mail(asked.mail, asked.mail_from)
    _make_keys(sure=asked.yes)
    proxies = (1 if asked.hosts else 0) if asked.proxies is None else asked.proxies
    _write_settings(
        {
            "RINNALLA_HOSTS": asked.hosts,
            "RINNALLA_PROXIES": str(proxies) if asked.hosts else None,
            "RINNALLA_MAIL": asked.mail,
            "RINNALLA_MAIL_FROM": asked.mail_from,
        }
    )
    call_command("migrate", verbosity=0)
    with transaction.atomic():
        made = create_owner(owner)
        with serving(made.id):
            office = _office(owner, asked.unit or owner, kind, regime)
            _first_administrator(office, name, username=username, password=password, email=asked.email)
    installation.collect_static()
    print(f"{owner} is set up in {settings.RINNALLA_DATA}. Times are shown in {settings.TIME_ZONE}.")
    print("Start with `rinnalla serve`; `rinnalla check deploy` says what is still missing.")
    return 0


def _office(owner: str, unit: str, kind: OrganisationKind, regime: Regime) -> Unit:
    organisation = add_organisation(by=system("init"), name=owner, kind=kind)
    return add_unit(by=system("init"), organisation=organisation, name=unit, kind=UnitKind.OFFICE, regime=regime)


def _first_administrator(office: Unit, name: str, *, username: str, password: str, email: str) -> None:
    actor = system("init")
    first, _, last = name.partition(" ")
    staff = record_staff(by=actor, first_name=first, last_name=last)
    give_role(by=actor, unit=office, person=staff.person, role=Role.ADMINISTRATOR)
    open_account(by=actor, person=staff.person, username=username, password=password, email=email)


def _make_keys(*, sure: bool) -> None:
    """Make the keys, unless an interrupted set-up made them, and go on only when they have been copied elsewhere."""
    file = Path(settings.RINNALLA_KEYS)
    if not file.exists():
        keyring.write(keyring.fresh(), file)
    print(keys.copy_elsewhere(file))
    if not sure and _ask("Has the key file been copied? Write yes", "--yes").casefold() not in {"yes", "kyllä", "ja"}:
        raise Stop(
            "Nothing was set up yet. Copy the key file, then run `rinnalla init` again: it goes on with these keys."
        )


def _write_settings(said: dict[str, str | None]) -> None:
    text = "\n".join(f"{name}={value}" for name, value in said.items() if value)
    if text:
        folders.write_once(Path(settings.RINNALLA_DATA) / "settings.env", text)


def _password(file: Path | None) -> str:
    if file:
        password = file.read_text().strip() if file.is_file() else ""
    elif sys.stdin.isatty():
        password = getpass.getpass("First administrator's password: ")
        if getpass.getpass("Again: ") != password:
            raise Stop("The two passwords were not the same. Run `rinnalla init` again.")
    else:
        raise Stop("Nobody is here to give the administrator's password. Put it into a file and give --password-file.")
    try:
        with override("en"):
            validate_password(password)
    except ValidationError as weak:
        raise Stop(f"The administrator's password can't be used. {' '.join(weak.messages)}") from weak
    return password


def _try_mail(address: str | None, sender: str | None) -> None:
    """Send a message to the address that mail will come from. Raises Stop when it does not leave."""
    if not address:
        return
    parts = urlsplit(address)
    if parts.scheme not in {"smtp", "smtps"} or not parts.hostname or not sender:
        raise Stop(
            "Give --mail as smtps://user:password@mail.example.fi:465, and --mail-from as the address mail comes from."
        )
    message = EmailMessage()
    message["Subject"], message["From"], message["To"] = "Rinnalla", sender, sender
    message.set_content("This message was sent while Rinnalla was set up. Mail works.")
    try:
        with _server(parts.scheme, parts.hostname, parts.port) as server:
            if parts.username:
                if parts.scheme == "smtp":
                    server.starttls()
                server.login(unquote(parts.username), unquote(parts.password or ""))
            server.send_message(message)
    except (OSError, smtplib.SMTPException) as failed:
        raise Stop(
            f"The mail server {parts.hostname} did not take a message ({failed}). Correct --mail, or leave it out."
        ) from failed


def _server(scheme: str, host: str, port: int | None) -> smtplib.SMTP:
    if scheme == "smtps":
        return smtplib.SMTP_SSL(host, port or 465, timeout=TIMEOUT)
    return smtplib.SMTP(host, port or 587, timeout=TIMEOUT)


def _choice(kind: type[E], word: str) -> E:
    try:
        return kind(word)
    except ValueError as unknown:
        raise Stop(f"“{word}” is not one of {', '.join(str(one.value) for one in kind)}.") from unknown


def _ask(question: str, option: str) -> str:
    """An answer from the person at the keyboard. Raises Stop when there is nobody, or the answer is empty."""
    try:
        answer = input(f"{question}: ").strip() if sys.stdin.isatty() else ""
    except EOFError:
        answer = ""
    if not answer:
        raise Stop(f"{question}: no answer was given. Give it with {option}.")
    return answer
