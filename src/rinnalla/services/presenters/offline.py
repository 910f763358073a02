"""The directory that is taken along: one short row for each service."""

from collections.abc import Iterable
from typing import Any

from django.urls import reverse
from django.utils.translation import get_language

from rinnalla.methods.finnish_words.family import MARK
from rinnalla.methods.finnish_words.spelling import FOLDED
from rinnalla.services.models import Service
from rinnalla.services.presenters.care import checked_line
from rinnalla.services.queries.care import freshness_of, stewards_of


def index_of(services: list[Service]) -> dict[str, Any]:
    """The rows in short: address, name, provider, place, numbers, check, and the words they are found by."""
    fresh = freshness_of(services)
    duties = {duty.service_id: duty for duty in stewards_of(fresh)}
    language = get_language() or "fi"
    return {
        "services": [
            {
                "u": reverse("service", args=[service.pk]),
                "t": service.name.said_in(language).words,
                "o": service.organization.name.said_in(language).words,
                "a": next((at.location.street for at in service.at_locations.all()), ""),
                "p": [phone.number for phone in service.phones.all()],
                "c": checked_line(fresh[service.pk], duties.get(service.pk)),
                "n": _words(service.search_entry.name_words, service.search_entry.name_parts),
                "w": _words(service.search_entry.text_words, service.search_entry.text_parts),
            }
            for service in services
        ]
    }


def _words(*told: str) -> list[str]:
    every: Iterable[str] = (word for words in told for word in words.split() if not word.startswith(MARK))
    return sorted({word.translate(FOLDED) for word in every if not word.startswith("zq")})
