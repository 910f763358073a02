"""Closed lists of summaries."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class SummaryKind(TextChoices):
    """Told while the period runs, or at its end."""

    INTERIM = "interim", _("interim summary")
    END = "end", _("end summary")


class SummaryState(TextChoices):
    """Where a summary stands between those who write and the one who reads."""

    DRAFT = "draft", _("draft")
    WITH_CLIENT = "with_client", _("with the client")
    READ = "read", _("read by the client")
    FROZEN = "frozen", _("final")


class SummaryPartKind(TextChoices):
    """The four parts a case is told in."""

    START = "start", _("Situation at the start")
    ACTIVITY = "activity", _("What was done")
    NOW = "now", _("Situation now")
    EFFECTS = "effects", _("Effects")


class Unread(TextChoices):
    """Why a summary was made final though the client has not answered it."""

    DECLINED = "declined", _("the client does not want to read it")
    NOT_REACHED = "not_reached", _("the client has not been reached")
