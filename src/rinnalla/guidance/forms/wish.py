"""What a client wishes of a guide: everything optional, and by default it does not matter."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from rinnalla.guidance.models import Wish
from rinnalla.guides.choices import AgeBand, Gender, Interest, Language, PetWish, Theme
from rinnalla.web.submissions import SubmittedForm

NO_MATTER = ("", _("does not matter"))
LISTS = ("themes", "languages", "interests")
WISHED = ("gender", "age_band", "smoke_free", "pets", "areas", "needs_area", "own_words")
ONE, MANY = forms.RadioSelect, forms.CheckboxSelectMultiple


class FirstWishes(SubmittedForm):
    """What is asked with the request itself: languages, where to meet, and a wish in own words."""

    languages = forms.MultipleChoiceField(
        label=_("One of these languages"), choices=Language.choices, widget=MANY, required=False
    )
    areas = forms.CharField(
        label=_("Where would the client like to meet?"),
        max_length=500,
        required=False,
        help_text=_("Parts of the town or municipalities, with commas between. For example: centre, Niemi."),
    )
    own_words = forms.CharField(
        label=_("Something else, in own words"),
        max_length=1000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
    )


class WishForm(FirstWishes):
    """Wishes, none of which needs an answer."""

    gender = forms.ChoiceField(
        label=_("Guide's gender"), choices=[NO_MATTER, *Gender.choices], widget=ONE, required=False
    )
    age_band = forms.ChoiceField(
        label=_("Guide's age"), choices=[NO_MATTER, *AgeBand.choices], widget=ONE, required=False
    )
    themes = forms.MultipleChoiceField(
        label=_("The guide has experience of"),
        choices=Theme.choices,
        widget=MANY,
        required=False,
        help_text=_("Leave empty if it does not matter."),
    )
    smoke_free = forms.BooleanField(label=_("The guide is smoke-free when we meet"), required=False)
    pets = forms.ChoiceField(
        label=_("Pets: the guide"), choices=[NO_MATTER, *PetWish.choices], widget=ONE, required=False
    )
    needs_area = forms.BooleanField(label=_("Meetings are possible only there"), required=False)
    interests = forms.MultipleChoiceField(
        label=_("What would be nice to do together?"), choices=Interest.choices, widget=MANY, required=False
    )
    field_order = [
        "gender", "age_band", "themes", "smoke_free", "pets", "languages", "areas", "needs_area", "interests",
        "own_words",
    ]  # fmt: skip

    @property
    def values(self) -> dict[str, Any]:
        """Lists as codes with spaces between."""
        said = super().values
        return {**said, **{name: " ".join(said[name]) for name in LISTS}}


def wished(wish: Wish | None) -> dict[str, Any]:
    """Wishes as their form names them; nothing before there are any."""
    if wish is None:
        return {}
    return {**{name: getattr(wish, name) for name in WISHED}, **{name: getattr(wish, name).split() for name in LISTS}}
