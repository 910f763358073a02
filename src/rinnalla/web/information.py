"""Public pages about the software itself: accessibility, privacy, version and licences."""

from importlib.metadata import PackageNotFoundError
from importlib.metadata import version as installed_version

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

LICENCES = (
    ("Django", "BSD-3-Clause", ""),
    ("htmx", "0BSD", "web/dist/licences/htmx.txt"),
    ("Designsystemet", "MIT", "web/dist/licences/designsystemet.txt"),
    ("Aksel", "MIT", ""),
    ("Source Sans 3", "OFL-1.1", "web/dist/licences/source-sans-3.txt"),
    ("Literata", "OFL-1.1", "web/dist/licences/literata.txt"),
)


def _version() -> str:
    try:
        return installed_version("rinnalla")
    except PackageNotFoundError:
        return ""


def accessibility(request: HttpRequest) -> HttpResponse:
    """What is known of the accessibility of these pages."""
    return render(request, "web/accessibility.html")


def privacy(request: HttpRequest) -> HttpResponse:
    """How the software handles personal data, whoever runs it."""
    return render(request, "web/privacy.html")


def version(request: HttpRequest) -> HttpResponse:
    """Version of the software and the licences of what it contains."""
    return render(request, "web/version.html", {"version": _version(), "licences": LICENCES})
