"""Finnish words for opening hours become a draft; what was not understood is told with it."""

import pytest

from rinnalla.methods.opening_hours.reading import read
from rinnalla.methods.opening_hours.words import draft_of

WORKING = ["MO", "TU", "WE", "TH", "FR"]
CLOSED = {"policies": {"holiday": "closed"}}


def weekly(*rules, **more):
    return {"weekly": [{"days": days, "times": list(times)} for days, *times in rules], **more}


@pytest.mark.parametrize(
    ("text", "rules"),
    [
        ("soittoaika ma-pe klo 9-12", weekly((WORKING, "09:00-12:00"))),
        ("ma–pe klo 9–16", weekly((WORKING, "09:00-16:00"))),
        ("arkipäivinä maanantaista perjantaihin klo 8.00–16.00", weekly((WORKING, "08:00-16:00"), **CLOSED)),
        ("Auki arkisin klo 9-11 puhelinnumerossa", weekly((WORKING, "09:00-11:00"), **CLOSED)),
        (
            "arkisin klo 9.00–07.00 sekä viikonloppuisin ja juhlapyhinä klo 15.00–07.00",
            weekly((WORKING, "09:00-07:00"), (["SA", "SU"], "15:00-07:00"), policies={"holiday": ["15:00-07:00"]}),
        ),
        ("Tiistaisin ja torstaisin 12:30-15", weekly((["TU", "TH"], "12:30-15:00"))),
        ("ma klo 9-11 ja 13-15, ke klo 10–12", weekly((["MO"], "09:00-11:00", "13:00-15:00"), (["WE"], "10:00-12:00"))),
        ("joka päivä 0–24", weekly(([*WORKING, "SA", "SU"], "00:00-24:00"))),
        ("pe-ma 18-23", weekly((["MO", "FR", "SA", "SU"], "18:00-23:00"))),
        ("la, su klo 10–14", weekly((["SA", "SU"], "10:00-14:00"))),
        ("keskiviikosta sunnuntaihin klo 9–21", weekly((["WE", "TH", "FR", "SA", "SU"], "09:00-21:00"))),
    ],
)
def test_words_become_rules_that_can_be_read(text, rules):
    draft = draft_of(text)

    assert draft.rules == rules
    read(draft.rules)


@pytest.mark.parametrize("text", ["", "klo 9–12", "sopimuksen mukaan", "ma-pe", "ma klo 25–26", "08 555 0100"])
def test_words_that_tell_no_hours_give_no_draft(text):
    assert draft_of(text) is None


def test_what_was_not_understood_is_told_with_the_draft():
    assert draft_of("ma–pe klo 9–12 paitsi heinäkuussa").unread == ("paitsi", "heinäkuussa")
