"""Somebody who answers: the survey they came to, what their browser has kept, and where they go next."""

from dataclasses import dataclass
from functools import cached_property
from typing import Any
from uuid import UUID

from django.conf import settings
from django.http import Http404
from django.urls import reverse
from django.utils.translation import get_language

from rinnalla.access.translated import EASY
from rinnalla.methods.questionnaire.answering import Page, pages
from rinnalla.methods.questionnaire.content import Questionnaire
from rinnalla.surveys.choices import Mode
from rinnalla.surveys.models import Campaign
from rinnalla.surveys.queries.campaign import way_of
from rinnalla.surveys.queries.draft import Begun, open_draft
from rinnalla.web.pages import Request

CHECK, CODE, RECEIVED = "tarkista", "koodi", "vastaanotettu"
EASILY = "selko"
BEGUN_ANEW = frozenset({Mode.KIOSK, Mode.PROMPT})


@dataclass(frozen=True)
class Sitting:
    """One person, one survey. ``invited`` is the ballot of an invitation; an open link has a fresh one each time."""

    request: Request
    token: str
    campaign: Campaign
    invited: UUID | None
    secret: str
    begun: Begun | None

    @property
    def questionnaire(self) -> Questionnaire:
        """What is asked."""
        return self.campaign.instrument_version.questionnaire

    @property
    def language(self) -> str:
        """The language shown: plain language where it has been chosen, else the page's."""
        if EASILY in self.request.GET or EASILY in self.request.POST or (self.begun and self.begun.language == EASY):
            return EASY
        return (get_language() or "fi").partition("-")[0]

    @property
    def shared(self) -> bool:
        """Whether others answer on the same device, so that nobody goes on where somebody else was."""
        return self.campaign.mode in BEGUN_ANEW

    @property
    def answers(self) -> dict[str, Any]:
        """What has been answered so far."""
        return self.begun.answers if self.begun else {}

    @cached_property
    def pages(self) -> list[Page]:
        """The pages shown, given these answers."""
        return pages(self.questionnaire, self.answers)

    @property
    def makes_code(self) -> bool:
        """Whether people are asked to make themselves a code."""
        study = self.campaign.study
        return bool(study and study.elements and study.ended_at is None)

    @property
    def steps(self) -> list[str]:
        """The last parts of the addresses of its pages, in order."""
        return [*(page.code for page in self.pages), *([CODE] if self.makes_code else []), CHECK]

    def address(self, step: str = "") -> str:
        """The address of a page, or of the start."""
        return reverse("survey_step", args=[self.token, step]) if step else reverse("survey", args=[self.token])

    def after(self, step: str) -> str:
        """The address of the page after one."""
        steps = self.steps
        return self.address(steps[min(steps.index(step) + 1, len(steps) - 1)] if step in steps else steps[0])

    def before(self, step: str) -> str:
        """The address of the page before one."""
        steps = self.steps
        place = steps.index(step) if step in steps else 0
        return self.address(steps[place - 1] if place else "")


def sitting_at(request: Request, token: str) -> Sitting:
    """Whoever has come by a token, with what their browser has kept. Raises Http404 for a token that leads nowhere."""
    way = way_of(token)
    if way is None:
        raise Http404
    secret = request.COOKIES.get(settings.RINNALLA_DRAFT_COOKIE, "")
    return Sitting(request, token, way.campaign, way.ballot, secret, open_draft(secret, token))
