"""What is asked when contributions are put under themes, a synthesis is written, and something is agreed."""

from collections.abc import Sequence
from datetime import timedelta
from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _

from rinnalla.access.clock import today
from rinnalla.learning.choices.workshop import AgreementState
from rinnalla.learning.models import Cluster, Contribution
from rinnalla.web.forms import FinnishDateField
from rinnalla.web.submissions import SubmittedForm

CHECK_DAYS, REVIEW_DAYS = 7, 60
NOWHERE = ""
PAST = _("Choose a day that has not passed.")


class ClusterForm(SubmittedForm):
    """A theme's name."""

    name = forms.CharField(label=_("Name of the theme"), max_length=120)


class ArrangeForm(SubmittedForm):
    """A theme for each contribution on a page."""

    def __init__(
        self, *args: Any, contributions: Sequence[Contribution], clusters: Sequence[Cluster], **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        choices = [(NOWHERE, _("No theme yet")), *((str(one.pk), one.name) for one in clusters)]
        for one in contributions:
            self.fields[self.named(one)] = forms.ChoiceField(
                label=_("Theme"), choices=choices, required=False, initial=str(one.cluster_id or NOWHERE)
            )
        self.contributions = contributions

    @staticmethod
    def named(contribution: Contribution) -> str:
        """The field of a contribution."""
        return f"c_{contribution.pk.hex}"

    @property
    def values(self) -> dict[str, Any]:
        """Where each contribution goes."""
        said = super().values
        chosen = {one.pk: said[self.named(one)] for one in self.contributions}
        return {"places": {pk: UUID(place) if place else None for pk, place in chosen.items()}}


class SynthesisForm(SubmittedForm):
    """The words of a synthesis: before the themes, of each theme, and after them."""

    opening = forms.CharField(
        label=_("How was the workshop held, and by whom?"),
        max_length=4000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 4}),
    )
    closing = forms.CharField(
        label=_("What follows from this?"), max_length=4000, required=False, widget=forms.Textarea(attrs={"rows": 4})
    )

    def __init__(self, *args: Any, clusters: Sequence[Cluster], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.clusters = clusters
        for one in clusters:
            self.fields[self.named(one)] = forms.CharField(
                label=one.name,
                max_length=6000,
                required=False,
                initial=one.told,
                widget=forms.Textarea(attrs={"rows": 7}),
            )
        self.order_fields(["opening", *map(self.named, clusters), "closing"])

    @staticmethod
    def named(cluster: Cluster) -> str:
        """The field of a theme."""
        return f"theme_{cluster.pk.hex}"

    @property
    def values(self) -> dict[str, Any]:
        """What is told of each theme, by theme."""
        said = super().values
        told = {one.pk: said.pop(self.named(one)).replace("\r\n", "\n") for one in self.clusters}
        return {**said, "told": told}


class OfferForm(SubmittedForm):
    """Until when participants may check the synthesis."""

    check_until = FinnishDateField(label=_("Until which day may participants check it?"))

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, initial={"check_until": today() + timedelta(CHECK_DAYS)}, **kwargs)


class AgreementForm(SubmittedForm):
    """What was agreed."""

    text = forms.CharField(label=_("What did you agree on?"), max_length=600, widget=forms.Textarea(attrs={"rows": 3}))
    responsible = forms.CharField(
        label=_("Who sees to it?"), max_length=120, help_text=_("A name or a duty, for example: team meeting.")
    )
    review_on = FinnishDateField(label=_("When is it looked at again?"))

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, initial={"review_on": today() + timedelta(REVIEW_DAYS)}, **kwargs)

    def clean_review_on(self) -> Any:
        """A day still ahead."""
        day = self.cleaned_data["review_on"]
        if day < today():
            raise forms.ValidationError(PAST)
        return day


class ReviewForm(SubmittedForm):
    """What has become of what was agreed."""

    state = forms.ChoiceField(
        label=_("How is it now?"),
        choices=[choice for choice in AgreementState.choices if choice[0] != AgreementState.OPEN],
        widget=forms.RadioSelect,
    )
    outcome = forms.CharField(
        label=_("What did you notice?"), max_length=600, required=False, widget=forms.Textarea(attrs={"rows": 3})
    )
    review_on = FinnishDateField(label=_("Look at it again on"), required=False)
