"""Doors, audit and encryption add at most a quarter to a client's page: ``rinnalla bench doors``, ROUNDS= times.

The bare copy (``_bare.py``) is the same template and presenters over plain tables: it asks no permission, writes no
line and opens no seal. Both are asked for in turns by the same guide in the same session.
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
            addresses = [reverse(name, args=[walk.period.pk]) for name in ("period", "bare")]
            whole, bare = (_body(window, address) for address in addresses)
            assert whole == bare, "The bare copy does not show what the page shows."
            real, plain = _ground.medians(*(lambda a=a: window.get(a) for a in addresses), rounds=ROUNDS)
    for name, (seconds, processor) in (("page", real), ("bare copy", plain)):
        print(f"{name}: {seconds * 1000:.2f} ms, of which processor {processor * 1000:.2f} ms; median of {ROUNDS}")
    ratio = real[0] / plain[0]
    _ground.verdict(kept=ratio <= MOST, said=f"ratio {ratio:.3f} of {MOST}; by processor {real[1] / plain[1]:.3f}")


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
