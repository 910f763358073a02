"""Serving: what is started is watched, and stopped with the rest."""

import json
import os
import signal

from tests.machine import is_alive, until


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


def test_a_taken_port_is_told_in_a_sentence(installation):
    with installation.serving() as server:
        done = installation.run("serve", "--port", str(server.port))
    assert done.stderr.startswith(f"rinnalla: Port {server.port} at 127.0.0.1 can't be used: ")
    assert done.returncode == 1


def test_routine_work_seals_the_trail(installation):
    assert (
        installation.must("tick")
        == "Took up 0 messages, sealed 5 lines of the audit trail, removed 0 files left behind.\n"
    )
    assert installation.must("check", "audit").splitlines() == [
        "Audit trail: 5 lines, 0 of them wait for their seal.",
        "Nothing wrong was found.",
    ]
