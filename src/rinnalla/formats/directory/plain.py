"""Spreadsheets of one's own: each column is read as the field that somebody chose for it."""

import hashlib
import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from rinnalla.formats import sheet
from rinnalla.formats.directory.rows import LOCATION, ORGANIZATION, SERVICE, Rejected, Row, in_order, part
from rinnalla.formats.intake import FileFault, Line

# What a column may be, and whether it is words in a language.
TEXTS = ("name", "summary", "description", "application_process", "eligibility", "fees")
FIELDS = ("id", "organization", "url", "email", "phone", "hours", "phone_hours", "professional_phone", "address",
          "postal_code", "city", "municipality", "languages", "free_of_charge", "referral_needed", "anonymous",
          "needs", "contact")  # fmt: skip
YES = {"x", "1", "kyllä", "k", "on", "ja", "yes", "y", "true", "maksuton", "tosi"}
NO = {"", "0", "ei", "e", "nej", "no", "n", "false", "epätosi", "-"}
LANGUAGE_NAMES = {"suomi": "fi", "suomeksi": "fi", "ruotsi": "sv", "ruotsiksi": "sv", "svenska": "sv", "finska": "fi",
                  "englanti": "en", "englanniksi": "en", "english": "en", "engelska": "en", "venäjä": "ru",
                  "arabia": "ar", "somali": "so", "viro": "et", "viittomakieli": "fse"}  # fmt: skip
GUESSES = {
    "name": ("nimi", "palvelu", "palvelun nimi", "name", "namn", "tjänst"),
    "organization": ("järjestö", "organisaatio", "tuottaja", "organization", "organisation", "förening", "yhdistys"),
    "description": ("kuvaus", "description", "beskrivning", "sisältö"),
    "summary": ("tiivistelmä", "summary", "servicesummary", "lyhyt kuvaus"),
    "phone": ("puhelin", "puhelinnumero", "puh", "puh.", "phone", "telefon", "numero"),
    "phone_hours": ("soittoaika", "soittoajat", "puhelinaika", "telefontid"),
    "hours": ("aukioloajat", "aukiolo", "auki", "hours", "öppettider"),
    "email": ("sähköposti", "email", "e-mail", "e-post"),
    "url": ("verkkosivu", "www", "kotisivu", "url", "website", "webbplats", "nettisivu"),
    "address": ("osoite", "katuosoite", "address", "adress"),
    "postal_code": ("postinumero", "postal code", "postnummer"),
    "city": ("postitoimipaikka", "kaupunki", "paikkakunta", "city", "ort"),
    "municipality": ("kunta", "kuntakoodi", "municipality", "municipalitycode", "kommun"),
    "languages": ("kielet", "kieli", "languages", "språk"),
    "free_of_charge": ("maksuton", "ilmainen", "free", "avgiftsfri"),
    "referral_needed": ("lähete", "tarvitaanko lähete", "referral", "remiss"),
    "id": ("id", "tunniste", "tunnus", "identifier"),
    "contact": ("yhteyshenkilö", "contact", "kontaktperson"),
    "professional_phone": ("ammattilaisen numero", "ammattilaisnumero", "työntekijän numero"),
    "needs": ("tarve", "tarpeet", "needs", "behov"),
}


def guess(heading: str) -> str:
    """What a column most likely is by its heading; empty for one that is left out."""
    said = re.sub(r"\s+", " ", heading.casefold()).strip(" :*")
    return next((field for field, words in GUESSES.items() if said in words), "")


def guesses(headings: Iterable[str]) -> dict[str, str]:
    """What the columns of a spreadsheet most likely are; each field once."""
    found: dict[str, str] = {}
    for heading in headings:
        field = guess(heading)
        if field and field not in found.values():
            found[heading] = field
    return found


def read(path: Path, language: str, columns: Mapping[str, str]) -> Iterator[Row | Rejected]:
    """The rows of a spreadsheet; ``columns`` leads from its headings to fields. Raises FileFault."""
    lines = sheet.lines(path)
    first = next(lines, None)
    if first is None:
        raise FileFault("no_rows")
    lacking = next((heading for heading in columns if heading not in first.cells), None)
    if lacking is not None:
        raise FileFault("heading_lost", row=1, column=lacking[:100])
    yield from _rows(first, language, columns)
    for line in lines:
        yield from _rows(line, language, columns)


def _rows(line: Line, language: str, columns: Mapping[str, str]) -> Iterator[Row | Rejected]:
    cells = {field: line.cells.get(heading, "") for heading, field in columns.items()}
    if not cells.get("name"):
        yield Rejected(line.number, SERVICE, "no_name", _heading(columns, "name"))
        return
    known_by = cells.get("id") or _made_up(cells.get("organization", ""), cells["name"], cells.get("municipality", ""))
    try:
        values = _service(cells, language)
    except _Unclear as fault:
        heading = _heading(columns, fault.field)
        yield Rejected(line.number, SERVICE, "unclear", heading, fault.value[:100], cells["name"][:200], known_by)
        return
    if organization := cells.get("organization"):
        values["organization"] = f"name:{organization.casefold()}"[:200]
        yield Row(line.number, ORGANIZATION, values["organization"], {"name": {language: organization}})
    if cells.get("address"):
        place = f"{known_by}:place"[:200]
        values["places"] = [{"location": place}]
        told: dict[str, Any] = {name: cells[name] for name in ("address", "postal_code", "city") if name in cells}
        yield Row(line.number, LOCATION, place, {"name": {language: cells["address"]}, **told})
    yield Row(line.number, SERVICE, known_by, values)


def _service(cells: Mapping[str, str], language: str) -> dict[str, Any]:
    values: dict[str, Any] = {name: {language: cells[name]} if cells[name] else {} for name in TEXTS if name in cells}
    values |= {name: cells[name] for name in ("url", "email") if name in cells}
    if values.get("url") and "://" not in values["url"]:
        values["url"] = f"https://{values['url']}"
    values |= {name: _yes(name, cells[name]) for name in ("free_of_charge", "referral_needed", "anonymous")
               if name in cells}  # fmt: skip
    if "languages" in cells:
        values["languages"] = sorted({_language(one) for one in re.split(r"[,;/]| ja ", cells["languages"]) if one})
    if "hours" in cells:
        values["hours_text"] = {language: cells["hours"]} if cells["hours"] else {}
    if "phone" in cells or "professional_phone" in cells:
        values["phones"] = in_order(_phones(cells, language), "number")
    if "municipality" in cells:
        values["areas"] = in_order((_area(one.strip(), language) for one in cells["municipality"].split(",")
                                    if one.strip()), "kind", "code", "name")  # fmt: skip
    if "needs" in cells:
        values["terms"] = sorted({f"need:{one.strip().casefold()}" for one in cells["needs"].split(",") if one.strip()})
    if "contact" in cells:
        values["contacts"] = [{"name": cells["contact"]}] if cells["contact"] else []
    return values


def _phones(cells: Mapping[str, str], language: str) -> Iterator[dict[str, Any]]:
    hours = cells.get("phone_hours")
    for number in re.split(r"[,;]", cells.get("phone", "")):
        if number.strip():
            yield part(number=number.strip(), hours_text={language: hours} if hours else {})
    if number := cells.get("professional_phone", ""):
        yield part(number=number, audience="professionals")


def _area(text: str, language: str) -> dict[str, Any]:
    code = text.removesuffix(".0")
    if code.isdecimal():
        return {"kind": "municipality", "code": code.zfill(3)}
    return {"kind": "municipality", "name": {language: text}}


class _Unclear(ValueError):
    """A cell that says neither yes nor no."""

    def __init__(self, field: str, value: str) -> None:
        super().__init__(field)
        self.field, self.value = field, value


def _yes(field: str, text: str) -> bool:
    said = text.casefold().strip()
    if said in YES:
        return True
    if said in NO:
        return False
    raise _Unclear(field, text)


def _language(text: str) -> str:
    said = text.casefold().strip()
    return LANGUAGE_NAMES.get(said, said[:7])


def _heading(columns: Mapping[str, str], field: str) -> str:
    return next((heading for heading, name in columns.items() if name == field), field)


def _made_up(*words: str) -> str:
    """A row without an identifier of its own is known by its names."""
    return hashlib.sha256("|".join(word.casefold() for word in words).encode()).hexdigest()[:32]
