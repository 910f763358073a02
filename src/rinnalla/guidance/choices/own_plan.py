"""Closed lists of the client's own plan."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class OwnPlanPartKind(TextChoices):
    """The five parts, in the order in which they are asked."""

    WELL = "well", _("What keeps me well")
    SIGNS = "signs", _("My warning signs")
    HELPS = "helps", _("What helps me")
    CALL = "call", _("Whom I call")
    NEXT = "next", _("What I try before next time")


class OwnPlanReaders(TextChoices):
    """Who besides the client may read the plan."""

    NOBODY = "nobody", _("only me")
    GUIDE = "guide", _("me and my guide")
    COORDINATOR = "coordinator", _("me, my guide and the coordinator")
