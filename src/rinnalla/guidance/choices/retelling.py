"""Closed lists of versions with identifying facts changed."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class RetellingState(TextChoices):
    """Where a version stands between its maker and the second person who checks it."""

    DRAFT = "draft", _("facts being changed")
    TO_CHECK = "to_check", _("waiting for a second person")
    CHECKED = "checked", _("checked by a second person")
