"""The same form in the bare framework: a page of seventy radio buttons from a template, a row for each answer, thanks.

Django's own middleware for a form, and nothing of ours: no languages, no doors, no sealing, no mixing.
"""

import json
from uuid import uuid4

from django.db import connections, models
from django.http import HttpResponse, HttpResponseRedirect
from django.middleware.csrf import get_token
from django.template import Context, Engine
from django.urls import path

# What ``startproject`` gives, in its order.
MIDDLEWARE = [
    "tests.benchmarks._bare_survey.bare_addresses",
    "django.middleware.security.SecurityMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
]
PAGE = Engine().from_string(
    """<!DOCTYPE html><html lang="fi"><head><meta charset="utf-8"><title>{{ title }}</title></head><body>
<h1>{{ title }}</h1><form method="post"><input type="hidden" name="csrfmiddlewaretoken" value="{{ token }}">
{% for code, words in statements %}<fieldset id="id_{{ code }}"><legend>{{ words }}</legend><div>
{% for value, label in options %}<label for="id_{{ code }}_{{ forloop.counter }}"><input type="radio"
id="id_{{ code }}_{{ forloop.counter }}" name="{{ code }}" value="{{ value }}"{% if value == on %} checked{% endif %}>
<span>{{ label }}</span></label>{% endfor %}</div></fieldset>{% endfor %}
{% for code, words in texts %}<label for="id_{{ code }}">{{ words }}</label>
<textarea name="{{ code }}" id="id_{{ code }}" rows="5"></textarea>{% endfor %}
<button>{{ send }}</button></form></body></html>"""
)
THANKS = Engine().from_string("<!DOCTYPE html><html lang='fi'><title>{{ title }}</title><h1>{{ title }}</h1></html>")
ASKED = {}


class BareAnswer(models.Model):
    """One answered form."""

    id = models.UUIDField(primary_key=True, default=uuid4)
    body = models.TextField()

    class Meta:
        app_label = "web"  # an installed app that has no tables of its own


def make(context):
    """Create the table; ``context`` is what the page shows."""
    owning = "migrate" if "migrate" in connections else "default"
    with connections[owning].schema_editor() as editor:
        editor.create_model(BareAnswer)
    ASKED.update(context)


def bare_addresses(get_response):
    """Middleware: answers from the addresses below."""

    def run(request):
        request.urlconf = __name__
        return get_response(request)

    return run


def form(request):
    """The form, and receiving it."""
    if request.method == "POST":
        codes = [code for code, _ in (*ASKED["statements"], *ASKED["texts"])]
        body = json.dumps({code: request.POST[code] for code in codes if request.POST.get(code)})
        BareAnswer.objects.create(body=body)
        return HttpResponseRedirect("/bare/thanks")
    return HttpResponse(PAGE.render(Context({**ASKED, "token": get_token(request)})))


def thanks(request):
    """That it has been received."""
    return HttpResponse(THANKS.render(Context({"title": "Kiitos"})))


urlpatterns = [path("bare/", form), path("bare/thanks", thanks)]
