"""Templates are tried for what the pages' policy would refuse in the browser."""

import pytest

from tests.architecture.rules import pages
from tests.architecture.rules.source import example, templates


def test_no_template_holds_style_or_behaviour():
    assert [fault for source in templates() for fault in pages.inline(source)] == []


@pytest.mark.parametrize(
    "text",
    [
        "<style>p {}</style>",
        '<p class="a" style="color: red">',
        "<script>alert(1)</script>",
        '<script type="module">import "x"</script>',
        '<button\n onclick="go()">',
        '<a href="javascript:go()">',
        '<script src="//elsewhere.example/a.js"></script>',
        '<link rel="stylesheet" href="https://elsewhere.example/a.css">',
    ],
)
def test_a_broken_template_is_found(text):
    assert len(list(pages.inline(example("people/templates/people/a.html", text)))) == 1


@pytest.mark.parametrize(
    "text",
    [
        "{# <style> #}<p>style=</p>",
        '<script src="{% static "web/a.js" %}" defer></script>',
        '<script type="application/json" id="data">{}</script>',
        '<a href="https://elsewhere.example/">a link is no loading</a>',
        '<p data-on="1" aria-describedby="x">',
    ],
)
def test_a_sound_template_passes(text):
    assert list(pages.inline(example("people/templates/people/a.html", text))) == []
