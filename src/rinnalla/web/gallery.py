"""The gallery of components: who may see it."""

from django.conf import settings
from django.http import HttpRequest


def allowed(request: HttpRequest) -> bool:
    """Whether this installation shows the gallery."""
    return bool(settings.DEBUG or getattr(settings, "RINNALLA_GALLERY", False))
