"""Figures of continuing education: each person once, few not told, on a page and as a report."""

from django.urls import reverse

from rinnalla.learning.actions.attendance import record_attendance
from rinnalla.learning.choices.event import Way
from rinnalla.learning.queries.figures import education
from tests.factories.learning import join, make_event
from tests.learning.test_use import text

REPORT = [("learning_figures", []), ("learning_figures_file", ["csv"])]


def test_continuing_education_counts_each_person_once_and_few_are_not_told(cast, window):
    first, second = (make_event(cast.taimi, ways=[Way.ONLINE], title=name) for name in ("Eka", "Toka"))
    people = [join(first, f"P{number}", way=Way.ONLINE) for number in range(6)]
    again = join(second, "P0", way=Way.ONLINE)
    taimi, organisation, year = cast.taimi.actor, cast.guidance.organisation_id, first.starts_at.year
    few = {one.pk: None for one in people[:4]}
    record_attendance(by=taimi, session=first.sessions.get(), here=few)
    assert education(organisation, year).people is None

    record_attendance(by=taimi, session=first.sessions.get(), here={one.pk: None for one in people})
    record_attendance(by=taimi, session=second.sessions.get(), here={again.pk: None})

    told = education(organisation, year)
    assert (told.people, told.events, told.units, told.is_final) == (6, 2, {}, False)
    page, report = (text(window("taimi").get(reverse(name, args=args))) for name, args in REPORT)
    assert "koulutukset/luvut/xlsx" in page
    assert [line.split(",") for line in report.splitlines()][1] == [str(year), "Kaikki", "", "6"]
    assert window("taimi").get(reverse("learning_figures_file", args=["pdf"])).status_code == 404
