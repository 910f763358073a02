"""When goals and plans may change."""

from django.utils.translation import gettext_lazy as _

FEWEST_MEETINGS, MOST_GOALS = 2, 5
PERIOD_OVER = _("The period has ended, so this can't change any more.")
NOT_WHOLE = _("Write the five steps or both ends of the line, and where things are now.")
