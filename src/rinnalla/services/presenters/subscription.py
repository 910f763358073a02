"""What somebody follows, in words."""

from collections.abc import Iterable
from typing import Any

from django.urls import reverse
from django.utils.translation import get_language

from rinnalla.services.models import Service, Subscription


def followed(row: Subscription, news: Iterable[Service]) -> dict[str, Any]:
    """One thing that is followed, with what is new in it."""
    language = get_language() or "fi"
    named = [one.name.said_in(language).words for one in (row.service, row.term, row.area) if one]
    return {
        "id": row.pk,
        "name": ", ".join(named),
        "url": reverse("service", args=[row.service_id]) if row.service_id else "",
        "news": [{"name": one.name, "url": reverse("service", args=[one.pk])} for one in news],
    }
