"""What is asked when a request that has been sent is decided on."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from rinnalla.guidance.choices import NeedClass, RequestState, WaitsFor
from rinnalla.guidance.models import ServiceRequest
from rinnalla.people.choices import HEARD, Channel
from rinnalla.web.submissions import SubmittedForm

LONG = forms.Textarea(attrs={"rows": 5})


class DeclineForm(SubmittedForm):
    """A no always comes with a reason and advice."""

    decline_reason = forms.CharField(label=_("Why can't we take the request now?"), max_length=2000, widget=LONG)
    decline_advice = forms.CharField(label=_("Where could the client find help?"), max_length=2000, widget=LONG)


class QuestionForm(SubmittedForm):
    """What is still needed before a decision."""

    question = forms.CharField(
        label=_("What would you still like to know?"),
        max_length=2000,
        widget=LONG,
        help_text=_("Ask only what you need for the decision. The sender and the client read this."),
    )


class AnswerToQuestionForm(SubmittedForm):
    """The answer to what was asked; who records somebody else's answer says how it was heard."""

    answer = forms.CharField(label=_("Answer"), max_length=4000, widget=LONG, help_text=_("The client can read this."))
    how = forms.ChoiceField(label=_("How did you get the answer?"), choices=HEARD, widget=forms.RadioSelect)

    def __init__(self, *args: Any, own: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if own:
            del self.fields["how"]

    @property
    def values(self) -> dict[str, Any]:
        """One's own answer comes with one's own account."""
        return {"how": Channel.OWN_ACCOUNT, **super().values}


class QueueForm(SubmittedForm):
    """The place on the waiting list."""

    need = forms.ChoiceField(
        label=_("How soon is a guide needed?"),
        choices=NeedClass.choices,
        widget=forms.RadioSelect,
        help_text=_("Within the same answer, whoever asked first comes first."),
    )
    waits_for = forms.ChoiceField(
        label=_("What is being waited for?"), choices=WaitsFor.choices, widget=forms.RadioSelect(attrs={"as": "list"})
    )
    waits_words = forms.CharField(
        label=_("More closely"),
        max_length=500,
        required=False,
        help_text=_("For example: a guide who speaks sign language."),
    )


def queued(request: ServiceRequest) -> dict[str, Any]:
    """The place on the waiting list as its form names it; nothing before it has been given."""
    if request.state != RequestState.WAITLISTED:
        return {}
    return {name: getattr(request, name) for name in ("need", "waits_for", "waits_words")}


class TakenBackForm(SubmittedForm):
    """Who wants the request to end, and how it was heard; no reason is asked."""

    who = forms.ChoiceField(
        label=_("Who takes the request back?"),
        choices=[("client", _("the client")), ("sender", _("the sender"))],
        widget=forms.RadioSelect,
    )
    how = forms.ChoiceField(label=_("How did you hear it?"), choices=HEARD, widget=forms.RadioSelect)

    @property
    def values(self) -> dict[str, Any]:
        """Whether it was the client."""
        chosen = self.cleaned_data
        return {"by_client": chosen["who"] == "client", "how": chosen["how"]}
