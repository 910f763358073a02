"""Setting up does a thing once, says what is wrong in one sentence, and leaves nothing unsaid."""

import socket

import pytest

import start_demo
from stages import ledger
from stages.environment import keeping_compiled
from stages.ledger import Ledger, SetUpError


@pytest.fixture
def stamps(tmp_path, monkeypatch):
    monkeypatch.setattr(ledger, "STAMPS", tmp_path / "stamps")
    return tmp_path


def test_work_is_done_once_for_the_same_inputs(stamps):
    made, done = stamps / "made", []

    def work():
        done.append(1)
        made.touch()

    for key in ("a", "a", "b"):
        ledger.once("stage", key, [made], work)
    assert len(done) == 2
    made.unlink()
    ledger.once("stage", "b", [made], work)
    assert len(done) == 3


def test_work_that_failed_is_done_again(stamps):
    with pytest.raises(ZeroDivisionError):
        ledger.once("stage", "a", [], lambda: 1 / 0)
    done = []
    ledger.once("stage", "a", [], lambda: done.append(1))
    assert done


def test_a_hash_follows_names_and_contents(tmp_path):
    (tmp_path / "ä b").write_text("1")
    before = ledger.digest([tmp_path])
    assert ledger.digest([tmp_path]) == before
    (tmp_path / "ä b").write_text("2")
    changed = ledger.digest([tmp_path])
    (tmp_path / "ä b").rename(tmp_path / "c")
    assert len({before, changed, ledger.digest([tmp_path])}) == 3


def test_what_is_missing_is_listed_and_fails_only_when_everything_is_required(capsys, monkeypatch):
    monkeypatch.delenv("RINNALLA_REQUIRE_ALL", raising=False)
    account = Ledger()
    account.lacks("journeys")
    account.close()
    assert "Not run: journeys" in capsys.readouterr().out
    monkeypatch.setenv("RINNALLA_REQUIRE_ALL", "1")
    with pytest.raises(SetUpError):
        account.close()


def test_a_failing_command_is_shown_with_what_it_said():
    with pytest.raises(SetUpError, match="No such module"):
        ledger.run(["sh", "-c", "echo No such module; exit 3"])


def test_a_taken_port_is_passed_over_unless_it_was_asked_for(monkeypatch, capsys):
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        monkeypatch.setattr(start_demo, "FIRST_PORT", port)
        assert start_demo.choose_port(None) > port
        assert f"Port {port} is taken" in capsys.readouterr().out
        with pytest.raises(SetUpError, match=rf"Port {port} is taken .* PORT="):
            start_demo.choose_port(str(port))


@pytest.mark.parametrize("wanted", ["0", "70000", "http", "-1"])
def test_a_port_that_is_none_is_refused(wanted):
    with pytest.raises(SetUpError, match="is no port"):
        start_demo.choose_port(wanted)


def test_what_is_compiled_is_kept_for_the_next_start(monkeypatch):
    monkeypatch.setenv("PYTHONDONTWRITEBYTECODE", "1")
    env = keeping_compiled()
    assert env["PYTHONPYCACHEPREFIX"] == str(ledger.ROOT / "var" / "compiled")
    assert "PYTHONDONTWRITEBYTECODE" not in env
