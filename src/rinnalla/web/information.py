"""Public pages about the software itself: accessibility, privacy, version and licences."""

from importlib.metadata import PackageNotFoundError
from importlib.metadata import version as installed_version

from django.http import HttpResponse

from rinnalla.web.pages import Request, public_page, show

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
    return show(request, "web/version.html", {"version": _version(), "licences": LICENCES})
