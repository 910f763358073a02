"""Results of surveys, through the gate: pages, and the same numbers as files."""

from collections.abc import Iterator
from typing import Any
from uuid import UUID

from django.http import Http404, HttpResponse, StreamingHttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from rinnalla.access.doors import open_record
from rinnalla.access.events import Event
from rinnalla.access.permissions import Permission as P
from rinnalla.access.tenancy import owner_id, turn
from rinnalla.formats.figure import Figure
from rinnalla.formats.figure_file import as_pdf, as_png, as_slides
from rinnalla.formats.figure_svg import as_svg
from rinnalla.formats.figure_table import as_rows
from rinnalla.formats.table_file import as_csv
from rinnalla.release.models import Channel
from rinnalla.surveys.exports import results as taken
from rinnalla.surveys.models import Campaign, Study
from rinnalla.surveys.presenters import comparison as compared
from rinnalla.surveys.presenters import results as presented
from rinnalla.surveys.queries.comparison import comparison_of
from rinnalla.surveys.queries.results import gives_rows, is_settling, results_of
from rinnalla.web.fonts import PRINT_FONTS
from rinnalla.web.pages import Request, page, show

RELATED = ("promise", "instrument_version", "tally", "study", *Campaign.KEYS)
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
TYPES = {
    "csv": "text/csv; charset=utf-8",
    "svg": "image/svg+xml",
    "png": "image/png",
    "pdf": "application/pdf",
    "xlsx": XLSX,
    "json": "application/json",
    "sav": "application/x-spss-sav",
}
CHANNELS = {"csv": Channel.CSV, "svg": Channel.PICTURE, "png": Channel.SLIDE, "pdf": Channel.PAPER}
WHOLE = {"csv": Channel.CSV, "xlsx": Channel.XLSX, "json": Channel.JSON, "pdf": Channel.SLIDE}
GROUP = "ryhma"
FIGURE = "kuvio"


def _opened(request: Request, pk: UUID, event: Event) -> Campaign:
    campaign = open_record(request.actor, P.SURVEY_RESULTS, Campaign, pk=pk, event=event, related=RELATED)
    if not hasattr(campaign, "promise"):
        raise Http404
    return campaign


@page(P.SURVEY_RESULTS)
def survey_results(request: Request, pk: UUID) -> HttpResponse:
    """Every question with its N and base, of everybody or by one of the groups that were promised."""
    campaign = _opened(request, pk, Event.SURVEY_RESULTS_READ)
    by = request.GET.get(GROUP, "")
    told = presented.page_of(campaign, by, Channel.PAGE)
    query = f"?{GROUP}={told['by']}" if told.get("by") else ""
    columns = [
        _("Statement"),
        _("Of those who answered"),
        _("95% interval"),
        _("If all the others were against or for"),
    ]
    return show(
        request, "surveys/results.html", {**told, "query": query, "columns": columns, "files": _files(campaign, query)}
    )


def _files(campaign: Campaign, query: str) -> list[dict[str, Any]]:
    named = [
        ("csv", _("Numbers (CSV)")),
        ("xlsx", _("Numbers and codebook (Excel)")),
        ("json", _("Numbers for another program (JSON)")),
        ("pdf", _("Slides, a figure on each (PDF)")),
    ]
    files = [
        {"name": name, "url": reverse("survey_results_file", args=[campaign.pk, kind]) + query} for kind, name in named
    ]
    if gives_rows(campaign):
        rows = [("answers.csv", _("Answers row by row (CSV)")), ("answers.sav", _("Answers row by row (SPSS)"))]
        files += [
            {"name": name, "url": reverse("survey_answers_file", args=[campaign.pk, kind])} for kind, name in rows
        ]
    return files


@page(P.SURVEY_RESULTS)
def survey_results_figure(request: Request, pk: UUID, code: str, kind: str) -> HttpResponse:
    """One figure of the page as a file."""
    campaign = _opened(request, pk, Event.SURVEY_RESULTS_TAKEN)
    if kind not in CHANNELS or is_settling(campaign):
        raise Http404
    results = results_of(campaign, CHANNELS[kind], request.GET.get(GROUP, ""))
    found = next((one for one in presented.figures_of(campaign, results) if one.code == code), None)
    if found is None:
        raise Http404
    return drawn(found.figure, kind, f"tulos-{code}")


def drawn(figure: Figure, kind: str, name: str) -> HttpResponse:
    """A figure as a file of this kind."""
    fonts = PRINT_FONTS if PRINT_FONTS.is_dir() else None
    if kind == "csv":
        return _file(as_csv(as_rows(figure)), kind, name)
    if kind == "svg":
        return _file(as_svg(figure).encode(), kind, name)
    return _file((as_png if kind == "png" else as_pdf)(figure, fonts=fonts), kind, name)


@page(P.SURVEY_RESULTS)
def survey_results_file(request: Request, pk: UUID, kind: str) -> HttpResponse:
    """All numbers of the page as one file."""
    campaign, by = _opened(request, pk, Event.SURVEY_RESULTS_TAKEN), request.GET.get(GROUP, "")
    if is_settling(campaign) or kind not in WHOLE:
        raise Http404
    results = results_of(campaign, WHOLE[kind], by)
    figures = [one.figure for one in presented.figures_of(campaign, results)] if results.size else []
    if not figures:
        raise Http404
    if kind == "pdf":
        return _file(as_slides(figures, fonts=PRINT_FONTS if PRINT_FONTS.is_dir() else None), kind, "tulokset")
    if kind == "json":
        return _file(taken.as_json(campaign, figures, results.size or 0), kind, "tulokset")
    if kind == "xlsx":
        return _file(taken.workbook(campaign, figures), kind, "tulokset")
    return _file(as_csv(taken.figures_sheet(campaign, figures)), kind, "tulokset")


@page(P.SURVEY_RESULTS)
def survey_answers_file(request: Request, pk: UUID, kind: str) -> HttpResponse:
    """Answers row by row, as they come, where the gate lets them out."""
    campaign = _opened(request, pk, Event.SURVEY_RESULTS_TAKEN)
    if kind not in taken.ANSWERS or not gives_rows(campaign):
        raise Http404
    response = StreamingHttpResponse(
        _streamed(taken.ANSWERS[kind](campaign)), content_type=TYPES[kind.rpartition(".")[2]]
    )
    response["Content-Disposition"] = f'attachment; filename="vastaukset.{kind.rpartition(".")[2]}"'
    return response  # type: ignore[return-value] # a stream is no HttpResponse to Django, and is sent as one


def _streamed(pieces: Iterator[bytes]) -> Iterator[bytes]:
    """The pieces of a file, read while they are sent: in a transaction of their own, since the page's is over."""
    owner = owner_id()

    def sent() -> Iterator[bytes]:
        with turn(owner):
            yield from pieces

    return sent()


@page(P.SURVEY_RESULTS)
def study_results(request: Request, pk: UUID) -> HttpResponse:
    """The first and the last wave of a study beside each other."""
    study = open_record(request.actor, P.SURVEY_RESULTS, Study, pk=pk, event=Event.SURVEY_RESULTS_READ)
    told = compared.page_of(study, comparison_of(study, Channel.PAGE))
    columns = {
        "effect_columns": [
            _("Statement"),
            _("Change, percentage points"),
            _("Chance that a later answer is higher"),
            "p",
            _("p, adjusted"),
        ],
        "score_columns": [
            _("Score"),
            _("Change of the mean (95% interval)"),
            _("Chance that a later score is higher"),
            "p",
            _("p, adjusted"),
        ],
        "attrition_columns": [_("Who is counted"), _("Number"), _("Share")],
        "leaver_columns": [
            _("Statement"),
            _("Not found, N"),
            _("Found in both, N"),
            _("Chance that one found in both had answered higher"),
        ],
        "bound_columns": [
            _("Statement"),
            _("Of those who answered after"),
            _("Of those before"),
            _("Of those asked"),
        ],
    }
    return show(request, "surveys/study_results.html", {**told, **columns})


@page(P.SURVEY_RESULTS)
def study_results_file(request: Request, pk: UUID, kind: str) -> HttpResponse:
    """One figure of the study as a file: each scale has its own, counted from nought."""
    study = open_record(request.actor, P.SURVEY_RESULTS, Study, pk=pk, event=Event.SURVEY_RESULTS_TAKEN)
    comparison = comparison_of(study, CHANNELS[kind]) if kind in CHANNELS else None
    if comparison is None or comparison.attrition is None:
        raise Http404
    figures = compared.figures_of(comparison, compared.compared(comparison))
    place = request.GET.get(FIGURE, "0")
    if place not in map(str, range(len(figures))):
        raise Http404
    return drawn(figures[int(place)], kind, "ennen-ja-jalkeen")


def _file(body: bytes, kind: str, name: str) -> HttpResponse:
    response = HttpResponse(body, content_type=TYPES[kind])
    response["Content-Disposition"] = f'attachment; filename="{name}.{kind}"'
    return response
