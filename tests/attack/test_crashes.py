"""What has been acknowledged is kept: through kill -9 under load, by sixteen writers at once, on disk first."""

import json
import re
import shutil
import sqlite3
import subprocess
import threading
from contextlib import closing, contextmanager
from functools import partial

import pytest
from django.db import connection

from tests import sizes
from tests.attack.load import load
from tests.machine import ended, until

ROUNDS = sizes.rounds(quick=2, full=20)
WRITES = sizes.pick(quick=64, full=480)
RESTART_SECONDS = 5


def stored(installation):
    """The places of all meetings as the program opens them, with how often each is there."""
    done = ended(installation.python("tests.attack.meetings"))
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def have_agreed(guides, meetings):
    return sum(len(guide.acknowledged) for guide in guides) >= meetings


def damage(installation):
    with closing(sqlite3.connect(installation.database)) as link:
        return [row[0] for row in link.execute("PRAGMA integrity_check")]


def test_no_acknowledged_meeting_is_lost_or_doubled_by_a_kill(installation):
    acknowledged, sent, restarts = [], set(), []
    for number in range(ROUNDS):
        with installation.serving() as server:
            restarts.append(server.answered_in)
            with load(server, installation.people[:8]) as guides:
                until(partial(have_agreed, guides, 20 + 7 * number % 13), "meetings were acknowledged")
                server.kill()
        acknowledged += [place for guide in guides for place in guide.acknowledged]
        sent |= {place for guide in guides for place in guide.sent}
    found = stored(installation)
    assert damage(installation) == ["ok"]
    assert set(acknowledged) <= set(found)
    assert {place for place, times in found.items() if times > 1 and place != "Kahvila"} == set()
    assert set(found) - {"Kahvila"} <= sent
    installation.must("tick")
    assert "Nothing wrong was found." in installation.must("check", "audit")
    if sizes.is_full():
        assert max(restarts) < RESTART_SECONDS


def test_sixteen_writers_at_once_are_all_kept(installation):
    with installation.serving() as server:
        with load(server, installation.people) as guides:
            until(lambda: sum(len(guide.answers) for guide in guides) >= WRITES, "enough has been written")
        answers = {status for guide in guides for status in guide.answers}
        acknowledged = [place for guide in guides for place in guide.acknowledged]
    found = stored(installation)
    assert answers == {303}
    assert {place: times for place, times in found.items() if place != "Kahvila"} == dict.fromkeys(acknowledged, 1)


@pytest.mark.skipif(not shutil.which("strace"), reason="no strace: install it to count what reaches the disk")
def test_every_acknowledged_meeting_was_synced_to_the_disk_first(installation, tmp_path):
    with installation.serving() as server, load(server, installation.people[:1]) as [guide]:
        until(lambda: guide.acknowledged, "the first meeting is there")
        with watched(server, tmp_path / "trace") as syncs:
            before = len(guide.acknowledged)
            until(lambda: len(guide.acknowledged) >= before + 20, "twenty more meetings")
            acknowledged = len(guide.acknowledged) - before
    # The first of them may have been synced before strace looked.
    assert len(syncs()) >= acknowledged - 1


@pytest.mark.only("sqlite")
def test_every_connection_waits_for_the_disk(transactional_db):
    said = []
    for number in range(4):
        thread = threading.Thread(target=lambda: said.append(durability()), name=f"connection {number}")
        thread.start()
        thread.join()
    assert [durability(), *said] == [(2, "wal", 1)] * 5


def durability():
    with closing(connection.cursor()) as cursor:
        asked = ("synchronous", "journal_mode", "recursive_triggers")
        found = tuple(cursor.execute(f"PRAGMA {name}").fetchone()[0] for name in asked)
    if threading.current_thread() is not threading.main_thread():
        connection.close()
    return found


@contextmanager
def watched(server, trace):
    """Note every sync of a server's processes while the block runs."""
    pids = [word for pid in server.children() for word in ("-p", str(pid))]
    told = trace.with_suffix(".told")
    command = ["strace", "-f", "-e", "trace=fsync,fdatasync", "-o", str(trace), *pids]
    with told.open("w") as out:
        process = subprocess.Popen(command, stderr=out)
    try:
        until(lambda: told.read_text().count("attached") >= len(pids) / 2, "strace watches")
        yield lambda: re.findall(r"(?:fsync|fdatasync)\(", trace.read_text())
    finally:
        process.terminate()
        process.wait(10)
