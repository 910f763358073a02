"""Doors, audit and encryption add at most a quarter to a client's page: ``rinnalla bench doors``, ROUNDS= times.

The bare copy (``_bare.py``) is the same template and presenters over plain tables: it asks no permission, writes no
line and opens no seal. It is also asked for with its queries kept, as the doors keep theirs: that ratio leaves out what
keeping them saves, and is told by processor time, since the line of a page waits for the disk. All are asked for in
turns by the same guide in the same session.
"""

import os
import re

from tests.benchmarks import _ground

ROUNDS = int(os.environ.get("ROUNDS", "300"))
MEETINGS = 10
MOST = 1.25


def main():
    with _ground.installation():
        from django.test import override_settings  # noqa: PLC0415 -- models can be imported only now
        from django.urls import reverse  # noqa: PLC0415 -- the same

        from tests import factories  # noqa: PLC0415 -- the same
        from tests.attack.crawl import window_of  # noqa: PLC0415 -- the same
        from tests.benchmarks import _bare  # noqa: PLC0415 -- the same

        cast = factories.make_cast()
        walk = factories.walk_path(cast)
        _meet_more(cast, walk)
        _bare.make()
        with override_settings(ALLOWED_HOSTS=["*"]):
            window = window_of(cast.aino.account)
            window.raise_request_exception = True
            addresses = [reverse(name, args=[walk.period.pk]) for name in ("period", "bare", "bare_kept")]
            shown = {_body(window, address) for address in addresses}
            assert len(shown) == 1, "The bare copy does not show what the page shows."
            taken = _ground.medians(*(lambda a=a: window.get(a) for a in addresses), rounds=ROUNDS)
    _tell(taken)


def _tell(taken):
    names = ("page", "bare copy", "bare copy that keeps its queries")
    for name, (seconds, processor) in zip(names, taken, strict=True):
        print(f"{name}: {seconds * 1000:.2f} ms, of which processor {processor * 1000:.2f} ms; median of {ROUNDS}")
    page, bare, kept = taken
    ratios = [page[0] / bare[0], page[1] / bare[1], page[0] / kept[0], page[1] / kept[1]]
    plain, by_processor, keeping, keeping_by_processor = (f"{ratio:.3f}" for ratio in ratios)
    said = f"ratio {plain} of {MOST}, by processor {by_processor}"
    _ground.verdict(
        kept=ratios[0] <= MOST and ratios[3] <= MOST,
        said=f"{said}; to the copy that keeps its queries {keeping}, by processor {keeping_by_processor} of {MOST}",
    )


def _meet_more(cast, walk):
    from rinnalla.access import clock  # noqa: PLC0415 -- models can be imported only now
    from rinnalla.guidance.actions.meeting import agree_meeting, record_meeting  # noqa: PLC0415 -- the same
    from rinnalla.guidance.choices import MeetingState  # noqa: PLC0415 -- the same

    for number in range(1, MEETINGS):
        meeting = agree_meeting(by=cast.aino.actor, period=walk.period, starts_at=clock.now(), place=f"Paikka {number}")
        record_meeting(
            by=cast.aino.actor,
            meeting=meeting,
            state=MeetingState.HELD,
            minutes=60,
            shared="Yhdessä " * 60,
            work="Työ " * 60,
        )


def _body(window, address):
    """The words of a page, without its tags, whose addresses and forms differ."""
    answer = window.get(address)
    assert answer.status_code == 200, answer.status_code
    return re.sub(rb"<[^>]*>", b"", answer.content)


if __name__ == "__main__":
    main()
