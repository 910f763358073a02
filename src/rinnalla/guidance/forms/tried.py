"""What is asked of a service tried."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from rinnalla.guidance.choices import Liking, TriedState
from rinnalla.guidance.models import Meeting, ServiceTried
from rinnalla.guidance.states import may_follow
from rinnalla.services.models import Service
from rinnalla.web.submissions import SubmittedForm

LIKING = [("", _("not asked")), *Liking.choices]


class FollowForm(SubmittedForm):
    """How it went."""

    state = forms.ChoiceField(label=_("How far has it come?"), choices=TriedState.choices, widget=forms.RadioSelect)
    liked = forms.ChoiceField(
        label=_("What did the client think of it?"), choices=LIKING, required=False, widget=forms.RadioSelect
    )
    reason = forms.CharField(
        label=_("Why?"),
        max_length=1000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("In the client's own words, when they want to say."),
    )

    def __init__(self, *args: Any, state: str = TriedState.SUGGESTED, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["state"].choices = [(one.value, one.label) for one in may_follow(state)]  # type: ignore[attr-defined] # a choice field


class TriedForm(FollowForm):
    """Which service: one of the directory, or another in words. ``meetings`` come each with its moment in words."""

    service = forms.ChoiceField(label=_("Service in the directory"), required=False)
    other = forms.CharField(
        label=_("Or something else"), max_length=200, required=False, help_text=_("If it is not in the directory.")
    )
    meeting = forms.ChoiceField(label=_("Meeting it belongs to"), required=False)
    field_order = ("service", "other", "meeting")

    def __init__(
        self, *args: Any, services: Sequence[Service], meetings: Sequence[tuple[Meeting, str]], **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.services = {str(one.pk): one for one in services}
        self.meetings = {str(one.pk): one for one, _said in meetings}
        language = get_language() or "fi"
        named = [(key, one.name.said_in(language).words) for key, one in self.services.items()]
        self.fields["service"].choices = [("", _("choose")), *named]  # type: ignore[attr-defined] # a choice field
        held = [(str(one.pk), said) for one, said in meetings]
        self.fields["meeting"].choices = [("", _("no one meeting")), *held]  # type: ignore[attr-defined] # a choice field

    def clean(self) -> dict[str, Any]:
        """Something is named, and once."""
        chosen = super().clean() or {}
        if bool(chosen.get("service")) == bool(chosen.get("other")) and not self.errors:
            self.add_error("service", _("Choose a service, or write its name in the next field."))
        return chosen

    @property
    def values(self) -> dict[str, Any]:
        """The service and the meeting themselves."""
        chosen = super().values
        return {
            **chosen,
            "service": self.services.get(chosen["service"]),
            "meeting": self.meetings.get(chosen["meeting"]),
        }


def said(tried: ServiceTried) -> dict[str, str]:
    """A service tried as its form names it."""
    return {"state": tried.state, "liked": tried.liked, "reason": tried.reason}
