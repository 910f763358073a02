"""What guides tell of themselves, and what is agreed with them."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from rinnalla.guides.choices import AgeBand, Gender, Interest, Language, Pets, Theme
from rinnalla.guides.models import GuideProfile, GuideTerms
from rinnalla.web.forms import FinnishDateField
from rinnalla.web.submissions import SubmittedForm

UNSAID = ("", _("I leave this untold"))
YES, NO = "yes", "no"
SMOKING = [UNSAID, (YES, _("I am smoke-free when we meet")), (NO, _("I smoke"))]
SMOKE_FREE = {YES: True, NO: False}
LISTS = ("themes", "languages", "interests")
MANY = forms.CheckboxSelectMultiple
MOST_CLIENTS = 30
NUMBER = forms.TextInput(attrs={"inputmode": "numeric"})


class ProfileForm(SubmittedForm):
    """A guide tells what they want to tell."""

    themes = forms.MultipleChoiceField(
        label=_("Topics I can talk about from experience"),
        choices=Theme.choices,
        widget=MANY,
        required=False,
        help_text=_("Only what you want to share. Diagnoses are never asked."),
    )
    areas = forms.CharField(
        label=_("Where can you meet clients?"),
        max_length=500,
        required=False,
        help_text=_("Parts of the town or municipalities, with commas between. For example: centre, Niemi."),
    )
    languages = forms.MultipleChoiceField(label=_("Languages"), choices=Language.choices, widget=MANY, required=False)
    interests = forms.MultipleChoiceField(
        label=_("What do you like to do?"), choices=Interest.choices, widget=MANY, required=False
    )
    own_words = forms.CharField(
        label=_("In your own words"),
        max_length=1000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text=_("The client reads this when you are suggested to them."),
    )
    smoke_free = forms.ChoiceField(label=_("Smoking"), choices=SMOKING, widget=forms.RadioSelect, required=False)
    pets = forms.ChoiceField(
        label=_("Pets"), choices=[UNSAID, *Pets.choices], widget=forms.RadioSelect(attrs={"as": "list"}), required=False
    )
    gender = forms.ChoiceField(
        label=_("Gender"),
        choices=[UNSAID, *Gender.choices],
        widget=forms.RadioSelect,
        required=False,
        help_text=_("Some clients wish for a guide of a certain gender or age. You need not tell yours."),
    )
    age_band = forms.ChoiceField(
        label=_("Age"), choices=[UNSAID, *AgeBand.choices], widget=forms.RadioSelect, required=False
    )
    clients_wished = forms.IntegerField(
        label=_("How many clients at a time suit you now?"),
        help_text=_("It can be fewer than has been agreed. No reason is asked."),
        widget=NUMBER,
        min_value=0,
        max_value=MOST_CLIENTS,
        required=False,
    )

    @property
    def values(self) -> dict[str, Any]:
        """Lists as codes with spaces between; smoking as yes, no or not told."""
        said = super().values
        lists = {name: " ".join(said[name]) for name in LISTS}
        return {**said, **lists, "smoke_free": SMOKE_FREE.get(said["smoke_free"])}


def told(profile: GuideProfile | None) -> dict[str, Any]:
    """A profile as its form names it; nothing before there is one."""
    if profile is None:
        return {}
    smoking = {True: YES, False: NO, None: ""}[profile.smoke_free]
    lists = {name: getattr(profile, name).split() for name in LISTS}
    rest = ("areas", "own_words", "pets", "gender", "age_band", "clients_wished")
    return {**{name: getattr(profile, name) for name in rest}, **lists, "smoke_free": smoking}


class TermsForm(SubmittedForm):
    """What has been agreed with a guide."""

    weekly_hours = forms.IntegerField(
        label=_("Hours a week"),
        help_text=_("As in the contract. Leave empty if nothing has been agreed."),
        widget=NUMBER,
        min_value=0,
        max_value=40,
        required=False,
    )
    most_clients = forms.IntegerField(
        label=_("Clients at a time, at most"), widget=NUMBER, min_value=0, max_value=MOST_CLIENTS, required=False
    )


def agreed(terms: GuideTerms | None) -> dict[str, Any]:
    """What has been agreed as its form names it; nothing before that."""
    return {"weekly_hours": terms.weekly_hours, "most_clients": terms.most_clients} if terms else {}


class BreakForm(SubmittedForm):
    """Until when no new clients are suggested."""

    back_on = FinnishDateField(
        label=_("From which day can a new client be suggested again?"),
        required=False,
        help_text=_("Leave empty if you don't know yet. No reason is asked."),
    )
