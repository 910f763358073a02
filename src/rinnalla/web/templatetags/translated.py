"""Editable content in the language of the page."""

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import get_language

from rinnalla.access.translated import Translated

register = template.Library()


@register.filter
def translated(content: Translated) -> str | SafeString:
    """The words in the language of the page; where another one stands in, it is marked as that language."""
    shown = (get_language() or "fi").partition("-")[0]
    said = content.said_in(shown)
    if not said.words or said.language == shown:
        return said.words
    return format_html('<span lang="{}">{}</span>', said.language, said.words)
