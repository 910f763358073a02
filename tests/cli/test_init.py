"""Setting an installation up: once, completely, and never over anything."""

import os
import pty
import stat
import subprocess

from tests.machine import PASSWORD

WHO = ("--owner", "Kunta", "--name", "Ville Valvoja", "--username", "ville")


def files(installation):
    return {file.name: file.read_bytes() for file in installation.folder.iterdir() if file.is_file()}


def test_an_installation_begun_from_nothing_is_whole_and_for_its_user_alone(empty):
    told = empty.init()
    modes = {file.name: stat.S_IMODE(file.stat().st_mode) for file in empty.folder.iterdir() if file.name != "password"}
    assert modes == {"keys.json": 0o600, "rinnalla.sqlite3": 0o600, "secret-key": 0o600}
    assert empty.must("check") == "Nothing wrong was found.\n"
    assert f"The keys are in {empty.keys}." in told
    assert "Copy the file now to a place away from this machine" in told


def test_setting_up_twice_changes_nothing(installation):
    before = files(installation)
    done = installation.run("init", *WHO, "--yes")
    assert done.stderr == f"rinnalla: {installation.folder} has been set up already. Nothing was changed.\n"
    assert done.returncode == 1
    assert files(installation) == before


def test_without_a_yes_nothing_is_set_up_and_the_keys_stay_for_the_next_time(empty, django_db_setup):
    (empty.folder / "password").write_text(PASSWORD)
    asked = ("init", *WHO, "--password-file", str(empty.folder / "password"))
    first = answered(empty, asked, "not yet")
    keys = empty.keys.read_bytes()
    assert first == 1
    assert not empty.database.exists()
    assert answered(empty.migrated(), asked, "yes") == 0
    assert empty.keys.read_bytes() == keys


def test_a_short_password_is_refused(empty):
    (empty.folder / "password").write_text("short")
    done = empty.run("init", *WHO, "--password-file", str(empty.folder / "password"), "--yes")
    assert done.stderr == (
        "rinnalla: The administrator's password can't be used."
        " This password is too short. It must contain at least 12 characters.\n"
    )


def test_a_mail_server_that_is_not_there_is_told_before_anything_is_made(empty):
    (empty.folder / "password").write_text(PASSWORD)
    mail = ("--mail", "smtp://127.0.0.1:9", "--mail-from", "rinnalla@kunta.example")
    done = empty.run("init", *WHO, "--password-file", str(empty.folder / "password"), *mail, "--yes")
    assert done.stderr.startswith("rinnalla: The mail server 127.0.0.1 did not take a message (")
    assert not empty.keys.exists()


def test_hosts_and_mail_are_kept_for_the_next_start(empty, django_db_setup):
    (empty.folder / "password").write_text(PASSWORD)
    empty.migrated().must(
        "init", *WHO, "--password-file", str(empty.folder / "password"), "--hosts", "ohjaus.example", "--yes"
    )
    told = empty.run("check", "deploy").stdout
    assert "RINNALLA_HOSTS" not in told
    assert "No mail server is set" in told
    assert (empty.folder / "settings.env").read_text() == "RINNALLA_HOSTS=ohjaus.example\nRINNALLA_PROXIES=1\n"


def test_hosts_over_https_without_a_proxy_are_told(empty, django_db_setup):
    (empty.folder / "password").write_text(PASSWORD)
    hosts = ("--hosts", "ohjaus.example", "--proxies", "0")
    empty.migrated().must("init", *WHO, "--password-file", str(empty.folder / "password"), *hosts, "--yes")
    assert "but RINNALLA_PROXIES is 0, so every page leads to itself for ever." in empty.run("check", "deploy").stdout
    empty.env["RINNALLA_PROXIES"] = "1"
    assert "RINNALLA_PROXIES" not in empty.run("check", "deploy").stdout
    empty.env["RINNALLA_PROXIES"] = "one"
    assert empty.run("check", "deploy").stderr == (
        "rinnalla: RINNALLA_PROXIES can't be read. Write how many proxies stand before Rinnalla: 0, 1, 2.\n"
    )


def answered(installation, words, answer):
    """Run the command at a keyboard at which somebody writes one answer; gives its exit code."""
    keyboard, end = pty.openpty()
    process = installation.start(*words, stdin=end, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    os.write(keyboard, f"{answer}\n".encode())
    code = process.wait(60)
    os.close(end)
    os.close(keyboard)
    return code
