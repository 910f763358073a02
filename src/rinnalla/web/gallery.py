"""The gallery of components: who may see it."""

from django.conf import settings
from django.http import HttpRequest

from rinnalla.access.demonstration import is_marked


def allowed(request: HttpRequest) -> bool:
    """Whether this installation shows the gallery: a demonstration does, and one under development."""
    return settings.DEBUG or is_marked()
