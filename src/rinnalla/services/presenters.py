"""Services as their pages show them."""

from typing import Any

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from rinnalla.services.models import Service

LANGUAGES = {"fi": _("Finnish"), "sv": _("Swedish"), "en": _("English")}


def row(service: Service) -> dict[str, Any]:
    """A service in the list."""
    return {
        "url": reverse("service", args=[service.pk]),
        "name": service.name,
        "provider": service.organization.name,
        "description": service.description,
        "tags": tags(service),
    }


def tags(service: Service) -> list[str]:
    """What one wants to know before the first call."""
    found = [_("free of charge")] if service.free_of_charge else []
    if not service.referral_needed:
        found.append(_("no referral needed"))
    return [str(one) for one in found]


def languages(service: Service) -> str:
    """The languages one is served in."""
    return ", ".join(str(LANGUAGES.get(code, code)) for code in service.languages)
