"""The text of a message, in the reader's language. Names nobody and says nothing of anyone's matters."""

from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.template.loader import render_to_string
from django.utils import translation


@dataclass(frozen=True)
class Letter:
    """A subject and a plain text."""

    subject: str
    body: str


def letter(template: str, *, language: str = "", **values: Any) -> Letter:
    """Render ``<template>_subject.txt`` and ``<template>_message.txt``."""
    with translation.override(language or settings.LANGUAGE_CODE):
        subject = render_to_string(f"{template}_subject.txt", values)
        body = render_to_string(f"{template}_message.txt", values)
    return Letter(" ".join(subject.split()), body.strip() + "\n")
