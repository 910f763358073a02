"""Keys: made once, changed without losing anything wherever the change is stopped."""

import json
import signal
import threading
from functools import partial
from random import Random

import pytest

from tests import sizes
from tests.machine import ended, until

ROUNDS = sizes.rounds(quick=2, full=50)
LONGEST = 0.25


@pytest.fixture
def installation(installation):
    """An installation with many data keys."""
    done = ended(installation.python("tests.cli.many_keys"))
    assert done.returncode == 0, done.stderr
    return installation


def has_begun(process, keys, before):
    return process.poll() is not None or keys.stat().st_mtime_ns != before


def wrapping(installation):
    return json.loads(installation.keys.read_text())["wrapping"]


def test_a_rotation_may_be_killed_anywhere_and_goes_on(installation):
    chance = Random(11)
    for _ in range(ROUNDS):
        before = installation.keys.stat().st_mtime_ns
        process = installation.start("keys", "rotate")
        until(partial(has_begun, process, installation.keys, before), "it has begun")
        threading.Event().wait(chance.uniform(0, LONGEST))
        process.send_signal(signal.SIGKILL)
        ended(process)
        assert installation.must("keys", "check").startswith("All 1200 data keys open.")
        installation.must("keys", "rotate")
    assert installation.must("keys", "rotate", "--forget-old").startswith("Took ")
    assert len(wrapping(installation)) == 1
    assert installation.must("check") == "Nothing wrong was found.\n"


def test_a_stopped_rotation_goes_on_with_the_key_it_had_begun_with(installation):
    done = ended(installation.python("tests.cli.half_rotated"))
    assert done.returncode == 0, done.stderr
    begun = set(wrapping(installation))
    refused = installation.run("keys", "rotate", "--forget-old")
    assert refused.stderr == (
        "rinnalla: Some data keys still need an old key. Run `rinnalla keys rotate` to its end first.\n"
    )
    assert "1000 data keys are wrapped with it." in installation.must("keys", "rotate")
    assert set(wrapping(installation)) == begun


def test_a_rotation_leaves_one_line_for_each_batch(installation):
    installation.must("keys", "rotate")
    told = installation.must("tick")
    assert told == "Sealed 12 lines of the audit trail, removed 0 files left behind.\n"
    assert "Nothing wrong was found." in installation.must("check", "audit")


def test_two_rotations_do_not_run_at_once(installation):
    first = installation.start("keys", "rotate")
    second = installation.start("keys", "rotate")
    ends = [ended(first), ended(second)]
    assert {done.stderr for done in ends} <= {
        "",
        "rinnalla: Another process is rotating the keys. Wait until it has finished.\n",
    }
    assert installation.must("keys", "check").startswith("All 1200 data keys open.")


def test_a_key_file_is_never_written_over(installation):
    before = installation.keys.read_bytes()
    done = installation.run("keys", "create")
    assert done.stderr.startswith(f"rinnalla: There is a key file at {installation.keys} already")
    assert installation.keys.read_bytes() == before


def test_a_wrong_key_is_named_and_opens_nothing(installation):
    keys = json.loads(installation.keys.read_text())
    wrong = dict.fromkeys(keys["wrapping"], keys["index"])
    installation.keys.write_text(json.dumps({**keys, "wrapping": wrong}))
    done = installation.run("keys", "check")
    assert done.stderr == "rinnalla: The installation key is wrong: it can't open this installation's data keys.\n"
    installation.keys.write_text(json.dumps({**keys, "current": "0000aaaa", "wrapping": {"0000aaaa": keys["index"]}}))
    done = installation.run("keys", "check")
    assert done.stderr.startswith(f"rinnalla: The key {keys['current']} is not in the installation's key file.")


def test_a_key_file_others_may_read_is_told(installation):
    installation.keys.chmod(0o644)
    done = installation.run("keys", "check")
    assert done.stderr == f"rinnalla: Others than you may read {installation.keys}. Take that away with chmod 600.\n"
