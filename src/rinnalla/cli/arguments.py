"""What can be written after ``rinnalla``. Read before anything else is loaded, so that help needs no installation."""

import os
from argparse import ArgumentParser, Namespace
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, NoReturn

from rinnalla.cli.stops import Stop


class _Parser(ArgumentParser):
    """Says what is wrong in one sentence."""

    def error(self, message: str) -> NoReturn:
        raise Stop(f"{message[:1].upper()}{message[1:]}. See `{self.prog} --help`.")


def read(words: Sequence[str]) -> Namespace:
    """What was asked for; ``module`` names the command's file. Raises Stop."""
    parser = _Parser(prog="rinnalla", description="Peer guidance and mental-health competence.", allow_abbrev=False)
    commands = parser.add_subparsers(metavar="COMMAND", required=True, parser_class=_Parser)

    def command(name: str, text: str, module: str = "", **more: Any) -> ArgumentParser:
        made: ArgumentParser = commands.add_parser(name, help=text, description=f"{text}.", allow_abbrev=False, **more)
        made.set_defaults(module=module or name, command=name)
        return made

    for add in (_init, _serve, _demo, _routine, _keys, _backups, _directory, _tools):
        add(command)
    return parser.parse_args(words)


Command = Callable[..., ArgumentParser]


def _init(command: Command) -> None:
    init = command("init", "Set a new installation up: its owner, first administrator, keys, mail")
    init.add_argument("--owner", help="name of the data controller, such as a wellbeing services county")
    init.add_argument("--kind", default="county", help="county (default), clinic, association, municipality or school")
    init.add_argument("--unit", help="name of the administrator's unit (default: the owner's name)")
    init.add_argument(
        "--regime",
        default="association",
        help="which law rules the unit's records: patient_register, social_care_register or association (default)",
    )
    init.add_argument("--name", help="the first administrator's own name")
    init.add_argument("--username", help="the first administrator's user name")
    init.add_argument("--email", default="", help="the first administrator's address, for a forgotten password")
    init.add_argument("--password-file", type=Path, help="file with the administrator's password, instead of asking")
    init.add_argument("--hosts", help="host names the installation answers to, with commas between")
    init.add_argument(
        "--proxies",
        type=_proxies,
        help="how many reverse proxies stand before it, each trusted to say who came (default: 1 with --hosts, else 0)",
    )
    init.add_argument("--mail", help="mail server, such as smtps://user:password@mail.example.fi:465")
    init.add_argument("--mail-from", help="address that mail comes from; a test message is sent to it")
    init.add_argument("--yes", action="store_true", help="the key file has been copied elsewhere: do not ask")


def _serve(command: Command) -> None:
    serve = command("serve", "Serve the installation: pages, worker and routine work")
    _address(serve)


def _demo(command: Command) -> None:
    demo = command("demo", "Build the demonstration when needed, and serve it on this machine")
    demo.add_argument("--port", type=_port, default=os.environ.get("PORT") or "8000", help="port (default: 8000)")
    demo.add_argument("--fresh", action="store_true", help="start over with new data")
    demo.add_argument("--build-only", action="store_true", help="build and do not serve")


def _routine(command: Command) -> None:
    tick = command("tick", "Do one round of routine work: seal the audit trail, remove what has expired")
    tick.add_argument("--every", type=_seconds, metavar="SECONDS", help="go on, with a round every so many seconds")
    recover = command("recover", "Take away the lost second factor of the only administrator")
    recover.add_argument("username", metavar="USERNAME", help="the administrator's user name")
    work = command("work", "Do what waits to be done: send mail")
    work.add_argument("--every", type=_seconds, metavar="SECONDS", help="go on, with a look every so many seconds")


def _keys(command: Command) -> None:
    keys = command("keys", "Make, change or check the installation's keys")
    verbs = keys.add_subparsers(metavar="VERB", required=True, parser_class=_Parser, dest="verb")
    for verb, text in (
        ("create", "make a key file; never overwrites one"),
        ("rotate", "put a new key in use and wrap every data key with it; goes on where it was stopped"),
        ("check", "open every data key"),
    ):
        made = verbs.add_parser(verb, help=text, description=text)
        if verb == "rotate":
            made.add_argument(
                "--forget-old",
                action="store_true",
                help="take old keys off the key file instead; backups made with them can then not be restored",
            )


def _backups(command: Command) -> None:
    backup = command("backup", "Write the whole installation, but for its keys, into one file", "archive")
    backup.add_argument("file", type=Path, metavar="FILE")
    restore = command("restore", "Restore a backup into an empty data folder and check it", "archive")
    restore.add_argument("file", type=Path, metavar="FILE")
    check = command("check", "Check the installation; `audit` the audit trail, `deploy` that it is fit to be used")
    check.add_argument("what", nargs="?", choices=("audit", "deploy"), help="default: guards, keys and files")


def _directory(command: Command) -> None:
    brought = command("import", "Bring a file into the service directory", "imports")
    brought.add_argument("kind", metavar="KIND", help="hsds-json, hsds-csv, ptv-json, ptv-xlsx, terms or spreadsheet")
    brought.add_argument("file", type=Path, metavar="FILE")
    brought.add_argument("--source", required=True, help="the register it comes from, such as PTV")
    brought.add_argument("--language", default="fi", help="language of words told in one only: fi (default), sv or en")
    brought.add_argument("--complete", action="store_true", help="the file holds all there is: what it lacks is gone")
    brought.add_argument("--publish", action="store_true", help="publish at once what is new, changed and gone")
    command("index", "Build the index of the service directory anew, while it goes on being searched")
    taken = command("export", "Write the service directory, as everybody may see it, into a file", "exports")
    taken.add_argument("kind", metavar="KIND", help="hsds-json or hsds-csv")
    taken.add_argument("file", type=Path, metavar="FILE")
    taken.add_argument("--language", default="fi", help="the language written: fi (default), sv or en")


def _tools(command: Command) -> None:
    bench = command("bench", "Measure; a source tree is needed")
    bench.add_argument("name", nargs="?", metavar="NAME", help="one measurement (default: all)")
    manage = command("manage", "Run a management command of Django", add_help=False)
    manage.add_argument("rest", nargs="...", help="the command and what follows it")


def _address(parser: ArgumentParser) -> None:
    parser.add_argument("--host", default=os.environ.get("HOST") or "127.0.0.1", help="address (default: 127.0.0.1)")
    parser.add_argument("--port", type=_port, default=os.environ.get("PORT") or "8000", help="port (default: 8000)")


def _seconds(text: str) -> int:
    if not text.isdecimal() or int(text) < 1:
        raise Stop(f"{text} is no number of seconds. Give a whole number from 1 up.")
    return int(text)


def _proxies(text: str) -> int:
    if not text.isdecimal():
        raise Stop(f"{text} is no number of proxies. Give 0, 1 or as many as stand before Rinnalla.")
    return int(text)


def _port(text: str) -> int:
    if not text.isdecimal() or not 0 < int(text) < 2**16:
        raise Stop(f"{text} is no port. Give a number from 1 to 65535.")
    return int(text)
