"""Serving: what is started is watched, and stopped with the rest."""

import json
import os
import signal
import socket
import sqlite3
from contextlib import closing

import pytest

from rinnalla.cli import serve
from tests.machine import ended, is_alive, listens_by_default, until


def test_health_needs_no_sign_in(installation):
    with installation.serving() as server:
        answer = server.get("/terve", Cookie="sessionid=made-up")
        assert (answer.status, json.loads(answer.text)) == (200, {"status": "ok"})


def test_a_stopped_server_leaves_no_process_behind(installation):
    with installation.serving() as server:
        until(lambda: len(server.children()) >= 3, "web, its worker and tick run")
        children = server.children()
        assert server.stop() == 0
    until(lambda: not any(is_alive(child) for child in children), "all have ended")


def test_the_children_of_a_killed_server_end_too(installation):
    with installation.serving() as server:
        children = server.children()
        os.kill(server.process.pid, signal.SIGKILL)
        until(lambda: not any(is_alive(child) for child in children), "all have ended")


def test_a_part_that_dies_is_started_again(installation):
    with installation.serving() as server:
        before = set(server.children())
        for child in before:
            os.kill(child, signal.SIGKILL)
        until(server.answers, "it answers again")
        assert not before & set(server.children())
        assert server.process.poll() is None


@pytest.mark.parametrize("part", ["granian", "work", "tick"])
def test_web_worker_and_tick_are_each_started_again(installation, part):
    with installation.serving() as server:
        until(lambda: len(server.parts()) == 3, "web, worker and tick run")
        before = server.parts()
        os.kill(before[part], signal.SIGKILL)
        until(lambda: server.parts().get(part) not in {None, before[part]}, f"{part} has been started again")
        until(server.answers, "it answers")
        after = server.parts()
        assert {name: pid for name, pid in after.items() if name != part} == {
            name: pid for name, pid in before.items() if name != part
        }
        assert server.stop() == 0
    until(lambda: not any(is_alive(pid) for pid in after.values()), "all have ended")


@pytest.mark.parametrize("word", ["work", "tick"])
def test_the_worker_and_tick_end_when_told_to(installation, word):
    process = installation.start(word, "--every", "1")
    until(lambda: not listens_by_default(process.pid), "it waits for signals")
    process.terminate()
    assert ended(process).returncode == 0


def test_the_worker_delivers_what_waits_without_waiting_for_tick(installation):
    assert ended(installation.python("tests.cli.one_letter")).returncode == 0
    with installation.serving():
        until(lambda: state_of_letter(installation) == "sent", "the letter has left")
    assert installation.must("work") == "Took up 0 messages and 0 imports.\n"


def state_of_letter(installation):
    with closing(sqlite3.connect(installation.database, timeout=20)) as link:
        return link.execute("SELECT state FROM post_outbox").fetchone()[0]


def test_without_the_key_of_sessions_nothing_is_served(installation):
    (installation.folder / "secret-key").unlink()
    done = installation.run("serve", "--port", "1")
    assert done.returncode == 1
    assert done.stderr == (
        f"rinnalla: The key of sessions is missing: there is no {installation.folder}/secret-key. Bring the file back,"
        " or give SECRET_KEY of at least 40 random characters; everybody then signs in anew.\n"
    )
    behind = ended(installation.python("rinnalla.config.wsgi"))
    assert (behind.returncode, "The key of sessions is missing" in behind.stderr) == (1, True)
    assert "The key of sessions is missing" in installation.run("check", "deploy").stdout
    installation.must("manage", "migrate", "--check")


def test_a_taken_port_is_told_in_a_sentence(installation):
    with installation.serving() as server:
        done = installation.run("serve", "--port", str(server.port))
    assert done.stderr.startswith(f"rinnalla: Port {server.port} at 127.0.0.1 can't be used: ")
    assert done.returncode == 1


def test_routine_work_seals_the_trail(installation):
    assert installation.must("tick") == "Sealed 6 lines of the audit trail, removed 0 files left behind.\n"
    assert installation.must("check", "audit").splitlines() == [
        "Audit trail: 6 lines, 0 of them wait for their seal.",
        "Nothing wrong was found.",
    ]


def test_who_only_listens_is_not_ready():
    with socket.socket() as loading:
        loading.bind(("127.0.0.1", 0))
        loading.listen()
        assert not serve._answers("127.0.0.1", loading.getsockname()[1])
