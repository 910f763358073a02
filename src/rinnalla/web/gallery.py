"""The gallery: every component in each of its states, for eyes and for automatic checks."""

from django import forms
from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse

from rinnalla.web import gallery_samples
from rinnalla.web.forms import FinnishDateField, FinnishTimeField
from rinnalla.web.pages import Request, public_page, show


def allowed(request: HttpRequest) -> bool:
    """Whether this installation shows the gallery."""
    return bool(settings.DEBUG or getattr(settings, "RINNALLA_GALLERY", False))


class SampleForm(forms.Form):
    """One field of every look."""

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

    day = FinnishDateField(label="Seuraava tapaaminen", initial=gallery_samples.TODAY)
    place = forms.CharField(label="Paikka", required=False, help_text="Sama tuttu paikka on usein hyvä.")


@public_page
def gallery(request: Request) -> HttpResponse:
    """Show the whole gallery, where the installation allows it."""
    if not allowed(request):
        raise Http404
    wrong = SampleForm({"name": "", "day": "31.2.2026", "how": "", "area": "", "time": "99"})
    context = {
        "samples": gallery_samples.SAMPLES,
        "wrong": wrong,
        "calm": CalmForm(),
        "today": gallery_samples.TODAY,
        "submission": "sample",
    }
    return show(request, "web/gallery.html", context)
