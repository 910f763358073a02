"""A fresh id for a form that stands on a page beside others: ``{% new_submission as id %}``."""

from uuid import UUID

from django import template

from rinnalla.access.ids import uuid7

register = template.Library()


@register.simple_tag
def new_submission() -> UUID:
    """An id for one form."""
    return uuid7()
