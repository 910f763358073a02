"""Campaigns as those who run them see them."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import segno
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from rinnalla.access.translated import Translated, words
from rinnalla.surveys.choices import CampaignState, Layout, Mode
from rinnalla.surveys.models import Campaign

TONES = {CampaignState.DRAFT: "waits", CampaignState.OPEN: "agreed", CampaignState.CLOSED: "plain"}
DAY = "j.n.Y"


@dataclass(frozen=True)
class CampaignRow:
    """A campaign in a list."""

    name: str
    url: str
    asks: str
    state: Any
    tone: str


def row(campaign: Campaign, language: str) -> CampaignRow:
    """One campaign in a list."""
    return CampaignRow(
        campaign.name,
        reverse("campaign", args=[campaign.pk]),
        title(campaign, language),
        CampaignState(campaign.state).label,
        TONES[CampaignState(campaign.state)],
    )


def title(campaign: Campaign, language: str) -> str:
    """What is asked, in the language of the page."""
    return Translated(campaign.instrument_version.title).said_in(language).words


def facts(campaign: Campaign) -> list[tuple[Any, Any]]:
    """What has been decided of a campaign."""
    told = getattr(campaign, "promise", campaign)
    found = [
        (_("How people come to answer"), Mode(campaign.mode).label),
        (_("Layout"), Layout(campaign.layout).label),
        (_("Results are shown from"), _answers(told.minimum)),
        (_("Where groups are crossed, from"), _answers(told.crossed)),
        (_("Everybody's answers together"), _undivided(campaign)),
        (_("Results are divided by"), _groups(campaign, told.groups)),
        (_("First day"), _day(campaign.opens_on)),
        (_("Last day"), _day(campaign.closes_on)),
        (_("Stops at"), _answers(campaign.quota) if campaign.quota else ""),
        (_("Asked in all"), campaign.enrolled or ""),
        (_("Study"), _wave(campaign)),
    ]
    return [(label, said) for label, said in found if said]


def _undivided(campaign: Campaign) -> str:
    promise = getattr(campaign, "promise", None)
    if promise is None:
        return ""
    return str(_("small numbers are hidden") if promise.hides_undivided else _("every number is shown"))


def _groups(campaign: Campaign, codes: Sequence[str]) -> str:
    asked = campaign.instrument_version.questionnaire.by_code
    return " · ".join(words(asked[code].text) for code in codes if code in asked) or str(_("nothing"))


def _wave(campaign: Campaign) -> str:
    if campaign.study is None:
        return ""
    return str(_("{study}, round {wave}").format(study=campaign.study.name, wave=campaign.wave))


def qr(address: str, *, scale: int = 6) -> SafeString:
    """A QR code of an address as SVG with a title."""
    title = str(_("QR code of the survey's link"))
    code = segno.make(address, error="m")
    return SafeString(code.svg_inline(scale=scale, light="#fff", title=title))


def _answers(number: int) -> str:
    return ngettext("%(number)d answer", "%(number)d answers", number) % {"number": number}


def _day(day: Any) -> str:
    return date_format(day, DAY) if day else ""
