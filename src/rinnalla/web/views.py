"""Pages that belong to no part of the work: language, information about the software, the gallery."""

from importlib.metadata import PackageNotFoundError
from importlib.metadata import version as installed_version

from django import forms
from django.http import Http404, HttpResponse
from django.template.loader import render_to_string

from rinnalla.web import gallery_samples
from rinnalla.web.forms import FinnishDateField, FinnishTimeField, Renderer
from rinnalla.web.gallery import allowed
from rinnalla.web.pages import Request, public_page, show

LICENCES = (
    ("Django", "BSD-3-Clause", ""),
    ("htmx", "0BSD", "web/dist/licences/htmx.txt"),
    ("Designsystemet", "MIT", "web/dist/licences/designsystemet.txt"),
    ("Aksel", "MIT", ""),
    ("Source Sans 3", "OFL-1.1", "web/dist/licences/source-sans-3.txt"),
    ("Literata", "OFL-1.1", "web/dist/licences/literata.txt"),
)


@public_page
def accessibility(request: Request) -> HttpResponse:
    """What is known of the accessibility of these pages."""
    return show(request, "web/accessibility.html", {})


@public_page
def privacy(request: Request) -> HttpResponse:
    """How the software handles personal data, whoever runs it."""
    return show(request, "web/privacy.html", {})


@public_page
def version(request: Request) -> HttpResponse:
    """Version of the software and the licences of what it contains."""
    try:
        number = installed_version("rinnalla")
    except PackageNotFoundError:
        number = ""
    return show(request, "web/version.html", {"version": number, "licences": LICENCES})


class SampleForm(forms.Form):
    """One field of every look."""

    default_renderer = Renderer

    name = forms.CharField(label="Nimi", help_text="Se nimi, jolla haluat, että sinua kutsutaan.")
    day = FinnishDateField(label="Päivä")
    time = FinnishTimeField(label="Kello", required=False)
    how = forms.ChoiceField(
        label="Miten kävi?",
        choices=[("held", "Pidettiin"), ("moved", "Siirtyi"), ("cancelled", "Peruuntui")],
        widget=forms.RadioSelect,
    )
    what = forms.MultipleChoiceField(
        label="Mitä teitte?",
        help_text="Voit valita monta.",
        choices=gallery_samples.ACTIVITIES,
        widget=forms.CheckboxSelectMultiple,
        required=False,
    )
    area = forms.ChoiceField(label="Alue", choices=gallery_samples.AREAS)
    words = forms.CharField(label="Omin sanoin", widget=forms.Textarea, required=False)
    sure = forms.BooleanField(label="Olemme lukeneet tämän yhdessä")


class CalmForm(forms.Form):
    """A short form without errors."""

    default_renderer = Renderer

    day = FinnishDateField(label="Seuraava tapaaminen", initial=gallery_samples.TODAY)
    place = forms.CharField(label="Paikka", required=False, help_text="Sama tuttu paikka on usein hyvä.")


@public_page
def gallery(request: Request) -> HttpResponse:
    """Every component in each of its states, for eyes and for automatic checks; only where it is allowed."""
    if not allowed(request):
        raise Http404
    context = {
        "samples": gallery_samples.SAMPLES,
        "wrong": SampleForm({"name": "", "day": "31.2.2026", "how": "", "area": "", "time": "99"}),
        "calm": CalmForm(prefix="calm"),
        "today": gallery_samples.TODAY,
        "submission": "sample",
        "svg": render_to_string("web/gallery_figure.html"),
    }
    return show(request, "web/gallery.html", context)
