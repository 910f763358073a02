"""What XLSForm's columns and types are called, and what they are here. Source: XLSForm reference, pyxform's aliases.

Columns that begin with ``rinnalla_`` are our own; other programs pass them over.
"""

import re

from rinnalla.methods.questionnaire.content import Kind

OURS = "rinnalla_"
ALIASES = {
    "relevance": "relevant",
    "caption": "label",
    "list name": "list_name",
    "value": "name",
    "image": "media::image",
}
TYPES = {
    "integer": Kind.NUMBER, "int": Kind.NUMBER, "decimal": Kind.NUMBER, "range": Kind.NUMBER, "date": Kind.DATE,
    "text": Kind.TEXT, "string": Kind.TEXT, "note": Kind.PAGE,
}  # fmt: skip
ONE = re.compile(r"select[ _]one\s+(?P<list>\S+)(\s+or[ _]other)?", re.IGNORECASE)
MANY = re.compile(r"(select[ _]multiple|select all that apply from)\s+(?P<list>\S+)(\s+or[ _]other)?", re.IGNORECASE)
OTHER = re.compile(r"\sor[ _]other$", re.IGNORECASE)
BEGIN = re.compile(r"begin[ _](group|repeat)", re.IGNORECASE)
END = re.compile(r"end[ _](group|repeat)", re.IGNORECASE)
IDENTIFYING = frozenset({
    "start", "end", "today", "deviceid", "device id", "subscriberid", "simserial", "phonenumber", "phone number",
    "username", "email", "audit", "geopoint", "geotrace", "geoshape", "start-geopoint", "background-audio",
    "background-geopoint", "get phone number", "imei",
})  # fmt: skip
SCALE_LOOKS = ("likert", "list-nolabel", "label")
LANGUAGES = {
    "fi": ("fi", "suomi", "finnish", "finska"), "sv": ("sv", "svenska", "ruotsi", "swedish"),
    "en": ("en", "english", "englanti", "engelska"),
}  # fmt: skip
NAMES = {"fi": "Suomi (fi)", "sv": "Svenska (sv)", "en": "English (en)"}
IN_PARENTHESES = re.compile(r"\(([A-Za-z]{2})\)\s*$")


def language_of(name: str) -> str:
    """The code of a language that a file names, with or without its code in parentheses."""
    found = IN_PARENTHESES.search(name)
    plain = name.strip().casefold()
    known = next((code for code, words in LANGUAGES.items() if plain in words), "")
    return found[1].lower() if found else known or (plain if len(plain) == len("fi") else "")


def language_name(code: str) -> str:
    """A language as XLSForm's columns name it."""
    return NAMES.get(code, f"{code} ({code})")
