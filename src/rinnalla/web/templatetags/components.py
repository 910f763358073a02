"""Template tags of the components; no ``{% load %}`` is needed, the library is a builtin.

Written once each; props may be named or given in this order. *list* items may be mappings or objects.

``{% icon "handshake" %}`` · ``label="…"`` only where no word stands beside it. Names: ``frontend/icons.json``
``{% button "Tallenna" kind="primary" %}`` submits; ``href=url`` makes a link; kind primary, secondary, quiet, danger;
    ``icon`` ``name`` ``value`` ``form`` ``wide``; ``about=name`` is read aloud after the label ("Avaa" of whom)
``{% card title="…" kind="asks" aside="Koko luettelo" aside_url=url %}…{% endcard %}`` kind plain, asks, asks-client,
    quiet, bare; ``level`` of its heading (2)
``{% tag "Jonossa" tone="waits" icon="clock" %}`` tone plain, waits, agreed, worker, client, structure, error
``{% notice title="Ei verkkoa." kind="offline" %}…{% endnotice %}`` information, waits, agreed, error, offline, calm
``{% waiting_list items more_label="…" more_url=url empty="…" %}`` items: icon, tone, title, why, url
``{% wait_box days over=True %}``
``{% who_looked items own=True title="…" lead="…" more_url=url ask_url=url %}`` items: name, role, when, why
``{% note_layer "shared" sees="…" answer="yes" answered_by="Jarkko" answer_text="…" %}…{% endnote_layer %}``
    layer shared, partner, work; answer yes, change, disagree
``{% three_answers action=url submission=submission hidden=pairs %}`` posts answer=yes, change or disagree
``{% phase_timeline phases today meetings=meetings worker="Sami" client="Jarkko" label="98 päivää" %}``
    phases: kind (active, pause, tapering), label, start, end, note, detail; meetings: on, held;
    marks: label, start, end
``{% joined_columns left right joined "Kuka tuntee mitä" key=key %}`` names by key at both sides;
    joined: left, right, kind (firm, dashed, dotted, explained in key)
``{% goal "Client's words" aim="…" steps=steps now="…" %}`` steps: five of text, start, now
``{% figure title svg note="…" reading="…" columns=columns rows=rows csv_url=url %}``
``{% counts_figure figure reading="…" csv_url=url png_url=url svg_url=url %}`` a figure of ``formats.figure``
``{% model_figure zones note="…" %}`` the model of using competence; zones: key (structures, worker, encounter, client,
    event), title, number, unit, lines, url
``{% data_table caption columns rows %}`` columns: word, or mapping of label, number; cells: value, or text, url
``{% empty_state "Yhtään palvelupyyntöä ei odota." next_label="…" next_url=url %}``
``{% chips "Kesto" "minutes" options value="60" kind="one" help="…" %}`` outside a form class; kind one, many
``{% choice_button "asiakas" note="Jarkko: oma sivu" icon="own-work" tone="client" name="who" value="asiakas" %}``
    a large submit button; several stand in ``<div class="choice-buttons">``
``{% filters items "Näytä" %}`` items: label, url, count, current
``{% breadcrumb items %}`` items: label, url; the last is this page
``{% summary_part "Lähtötilanne" edit_url=url note="…" %}…{% endsummary_part %}``
``{% call_button "09 2525 0111" label="Soita" %}`` · ``{% call_line name number when="…" %}``
``{% call_now "open" "Kyllä, nyt voi soittaa" %}…{% endcall_now %}`` state open, closed, unknown
``{% details "Työmerkintä" %}…{% enddetails %}``
``{% facts items lined=True %}`` items: pairs · ``{% reasons items %}`` items: kind (for, against, open), text
``{% schedule items %}`` items: time, title, url, note, now, gap · ``{% pages page query="q=…" %}``
``{% two_lines %}`` the only illustration
``{% error_summary form %}`` · ``{% form_sheet form submit="Tallenna" cancel_url=url %}{% endform_sheet %}``
    a whole form with its hidden fields (``submission=id`` where the form class has none); what stands inside replaces
    its fields: ``{{ form.name.as_field_group }}``; ``back="Takaisin"`` adds a button that posts back=1
"""

from collections.abc import Callable
from typing import Any

from django import template
from django.template.base import Parser, Token
from django.utils.safestring import SafeString

from rinnalla.web.components import COMPONENTS, Component

register = template.Library()
Compiler = Callable[[Parser, Token], Any]


def tag_of(component: Component) -> Callable[..., SafeString]:
    """The function of one component's tag, with the signature its row declares."""
    signature = component.signature
    names = tuple(signature.parameters)

    def tag(*args: Any, **props: Any) -> SafeString:
        values = {**component.optional, **dict(zip(names, args, strict=False)), **props}
        return component.render(values.pop("context"), values)

    tag.__name__ = component.name
    tag.__signature__ = signature  # type: ignore[attr-defined] # Django reads it to check each use
    return tag


def strict(component: Component, compiled: Compiler) -> Compiler:
    """Refuse a use without a required prop; Django overlooks it where an optional one is named."""

    def compile_tag(parser: Parser, token: Token) -> Any:
        node = compiled(parser, token)
        given = {*component.required[: len(node.args)], *node.kwargs}
        missing = [name for name in component.required if name not in given]
        if missing:
            raise template.TemplateSyntaxError(f"{component.name} lacks {', '.join(missing)}")
        return node

    return compile_tag


for _component in COMPONENTS:
    _registrar = register.simple_block_tag if _component.slot else register.simple_tag
    _registrar(tag_of(_component), takes_context=True, name=_component.name)
    register.tags[_component.name] = strict(_component, register.tags[_component.name])
