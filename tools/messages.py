"""The texts of the interface and their translations: ``messages.py update|check|compile``.

Texts are English in the source. Each app keeps its catalogues in ``locale/<language>/LC_MESSAGES/django.po``, sorted,
with the files a text stands in but no line numbers, dates or names of machines: it changes only with its texts.
"""

import ast
import re
import sys
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import polib
from django.utils.translation.template import templatize

from catalogues import compile_all

PACKAGE = Path(__file__).resolve().parents[1] / "src" / "rinnalla"
LANGUAGES = ("fi", "sv")
# Rooms that Django does not load catalogues from; the pages' own room keeps their texts.
WITHOUT_CATALOGUE = {"cli": "web", "config": "web", "formats": "web", "methods": "web"}

# Which arguments are context, text and plural.
SINGLE, PLURAL, CONTEXT, CONTEXT_PLURAL = (None, 0, None), (None, 0, 1), (0, 1, None), (0, 1, 2)
CALLS = {"_": SINGLE, "gettext": SINGLE, "ngettext": PLURAL, "pgettext": CONTEXT, "npgettext": CONTEXT_PLURAL}
CALLS |= {f"{name}_lazy": shape for name, shape in CALLS.items() if name != "_"}
CALLS["gettext_noop"] = SINGLE

LITERAL = r"""u?(?:'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*")"""
IN_TEMPLATE = re.compile(rf"(?<!\w)(_|n?p?gettext)\(\s*((?:{LITERAL}\s*,?\s*)+)", re.DOTALL)
PLACEHOLDER = re.compile(r"%\((\w+)\)[a-z]|(%[sd])|\{(\w*)\}")
HEADER = {
    "MIME-Version": "1.0",
    "Content-Type": "text/plain; charset=UTF-8",
    "Content-Transfer-Encoding": "8bit",
    "Plural-Forms": "nplurals=2; plural=(n != 1);",
}

Key = tuple[str | None, str]


class MessageError(Exception):
    """A text in the source can't be gathered; the message says where."""


@dataclass
class Message:
    """One text with the files it stands in."""

    context: str | None
    text: str
    plural: str | None
    files: set[str] = field(default_factory=set)


def gather(package: Path) -> dict[str, dict[Key, Message]]:
    """Give every app's texts, by context and text."""
    apps: dict[str, dict[Key, Message]] = defaultdict(dict)
    for file in sorted([*package.rglob("*.py"), *package.glob("*/templates/**/*.*")]):
        inside = file.relative_to(package)
        if len(inside.parts) == 1 or "migrations" in inside.parts:
            continue
        app = WITHOUT_CATALOGUE.get(inside.parts[0], inside.parts[0])
        for context, text, plural in _texts(file):
            kept = apps[app].setdefault((context, text), Message(context, text, plural))
            kept.plural = kept.plural or plural
            kept.files.add(inside.as_posix())
    return dict(apps)


def _texts(file: Path) -> Iterator[tuple[str | None, str, str | None]]:
    source = file.read_text(encoding="utf-8")
    for name, arguments, place in _in_python(source) if file.suffix == ".py" else _in_template(source):
        shape = CALLS[name]
        if any(index is not None and not isinstance(arguments[index], str) for index in shape):
            raise MessageError(f"{file}{place}: the text given to {name}() must be one plain string.")
        context, text, plural = (None if index is None else arguments[index] for index in shape)
        yield context, text or "", plural


def _in_python(source: str) -> Iterator[tuple[str, list[str | None], str]]:
    for node in ast.walk(ast.parse(source)):
        if not isinstance(node, ast.Call):
            continue
        name = getattr(node.func, "id", getattr(node.func, "attr", ""))
        if name in CALLS and node.args:
            values = [part.value if isinstance(part, ast.Constant) else None for part in node.args]
            yield (
                name,
                [value if isinstance(value, str) else None for value in values] + [None, None],
                f":{node.lineno}",
            )


def _in_template(source: str) -> Iterator[tuple[str, list[str | None], str]]:
    for found in IN_TEMPLATE.finditer(templatize(source)):
        literals = re.findall(LITERAL, found.group(2), re.DOTALL)
        yield found.group(1), [ast.literal_eval(literal) for literal in literals] + [None, None], ""


def catalogue_path(package: Path, app: str, language: str) -> Path:
    """Where an app's catalogue of one language lies."""
    return package / app / "locale" / language / "LC_MESSAGES" / "django.po"


def catalogue(
    package: Path, app: str, language: str, messages: dict[Key, Message], known: dict[Key, polib.POEntry]
) -> str:
    """Give the text of a catalogue as it should be: present texts only, with the translations there are."""
    file = polib.POFile(wrapwidth=100)
    file.metadata = {"Language": language, **HEADER}
    old = {_key(entry): entry for entry in _read(catalogue_path(package, app, language))}
    for key, message in sorted(messages.items(), key=lambda item: (item[0][1], item[0][0] or "")):
        entry = polib.POEntry(msgctxt=message.context, msgid=message.text, msgid_plural=message.plural or "")
        entry.occurrences = [(name, "") for name in sorted(message.files)]
        entry.flags = ["python-format"] if "%(" in message.text else []
        translated = old.get(key) or known.get(key)
        _carry(entry, translated)
        file.append(entry)
    return str(file)


def _carry(entry: polib.POEntry, translated: polib.POEntry | None) -> None:
    if translated and "fuzzy" in translated.flags:
        entry.flags.append("fuzzy")
    if not entry.msgid_plural:
        entry.msgstr = translated.msgstr if translated else ""
        return
    forms = (translated.msgstr_plural if translated else None) or {0: "", 1: ""}
    entry.msgstr_plural = dict(forms)


def _read(path: Path) -> list[polib.POEntry]:
    return [entry for entry in polib.pofile(str(path)) if not entry.obsolete] if path.exists() else []


def _key(entry: polib.POEntry) -> Key:
    return entry.msgctxt, entry.msgid


def wanted(package: Path) -> dict[Path, str]:
    """Give every catalogue that should exist, with its text. A text known to one app comes translated to the next."""
    apps = gather(package)
    result = {}
    for language in LANGUAGES:
        files = sorted(package.glob(f"*/locale/{language}/LC_MESSAGES/django.po"))
        known = {_key(entry): entry for file in files for entry in _read(file)}
        for app, messages in sorted(apps.items()):
            result[catalogue_path(package, app, language)] = catalogue(package, app, language, messages, known)
    return result


def update(package: Path) -> list[str]:
    """Write the catalogues; give what still wants a translator."""
    texts = wanted(package)
    for stale in set(package.glob("*/locale/*/LC_MESSAGES/django.po")) - set(texts):
        stale.unlink()
    for path, text in texts.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return check(package)


def check(package: Path) -> list[str]:
    """Give every fault: stale catalogues, missing, fuzzy or broken translations, one text translated in two ways."""
    texts = wanted(package)
    present = set(package.glob("*/locale/*/LC_MESSAGES/django.po"))
    faults = [f"{_name(path, package)}: no text of it is left" for path in sorted(present - set(texts))]
    for path, text in texts.items():
        if not path.exists() or path.read_text(encoding="utf-8") != text:
            faults.append(f"{_name(path, package)}: not up to date, run make messages")
        faults += [f"{_name(path, package)}: {fault}" for entry in _read(path) for fault in _faults_of(entry)]
    return faults + _told_in_two_ways(package)


def _faults_of(entry: polib.POEntry) -> Iterator[str]:
    forms = _forms(entry)
    if not all(forms):
        yield f"not translated: {entry.msgid!r}"
        return
    if "fuzzy" in entry.flags:
        yield f"translation not confirmed: {entry.msgid!r}"
    last = _placeholders(entry.msgid_plural or entry.msgid)
    allowed = last | _placeholders(entry.msgid)
    if _placeholders(forms[-1]) != last or any(not _placeholders(form) <= allowed for form in forms):
        yield f"other placeholders in the translation: {entry.msgid!r}"


def _forms(entry: polib.POEntry) -> list[str]:
    return list(entry.msgstr_plural.values()) if entry.msgid_plural else [entry.msgstr]


def _placeholders(text: str) -> set[str]:
    return {next(filter(None, found.groups()), "{}") for found in PLACEHOLDER.finditer(text)}


def _told_in_two_ways(package: Path) -> list[str]:
    faults = []
    for language in LANGUAGES:
        seen: dict[Key, tuple[list[str], Path]] = {}
        for path in sorted(package.glob(f"*/locale/{language}/LC_MESSAGES/django.po")):
            for entry in _read(path):
                forms = _forms(entry)
                told, place = seen.setdefault(_key(entry), (forms, path))
                if told != forms:
                    places = f"{_name(place, package)} and {_name(path, package)}"
                    faults.append(f"{places}: translated in two ways: {entry.msgid!r}")
    return faults


def _name(path: Path, package: Path) -> str:
    return path.relative_to(package).as_posix()


def main(arguments: list[str]) -> int:
    """Carry out one command; faults are printed and make it fail, except for ``update``, which asks for them."""
    commands = {"update": update, "check": check, "compile": compile_all}
    if len(arguments) != 1 or arguments[0] not in commands:
        print(f"Usage: python tools/messages.py {'|'.join(commands)}")
        return 2
    try:
        faults = commands[arguments[0]](PACKAGE)
    except MessageError as error:
        faults, arguments = [str(error)], ["check"]
    print("\n".join(faults), end="\n" if faults else "")
    return 1 if faults and arguments[0] == "check" else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
