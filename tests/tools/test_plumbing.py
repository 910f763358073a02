"""The tests' own plumbing bites: faults in the browser, the network, and what was skipped are not passed over."""

import os
import socket
import subprocess
import sys

import pytest

from tests.architecture.rules.source import ROOT
from tests.browser import accessibility_faults

SKIPPED = "import pytest\ndef test_skipped():\n    pytest.skip('no such thing here')\n"


@pytest.fixture
def bare_page(open_context):
    """A page without the product behind it."""
    return open_context().new_page()


def faults_of(open_context):
    """Take the faults recorded so far, so that they do not fail this test."""
    faults = list(open_context.faults)
    open_context.faults.clear()
    return faults


def test_a_page_that_breaks_an_accessibility_rule_is_found(bare_page):
    bare_page.set_content("<html lang=fi><title>Sivu</title><main><h1>Sivu</h1><input></main>")
    assert [fault.split(":")[0] for fault in accessibility_faults(bare_page)] == ["label"]


def test_a_sound_page_passes(bare_page, accessible):
    bare_page.set_content("<html lang=fi><title>Sivu</title><main><h1>Sivu</h1><p>Hei</p></main>")
    accessible(bare_page)


def test_an_error_in_the_console_and_a_failing_script_are_recorded(bare_page, open_context):
    bare_page.set_content("<script>console.error('loud'); setTimeout(() => { throw new Error('thrown') })</script>")
    bare_page.wait_for_function("true")
    bare_page.evaluate("new Promise(done => setTimeout(done))")
    faults = faults_of(open_context)
    assert "console: loud" in faults
    assert any("thrown" in fault for fault in faults)


def test_a_request_to_another_host_is_recorded(bare_page, open_context):
    bare_page.route("**/*", lambda route: route.abort())
    bare_page.set_content("<img src='http://elsewhere.example/a.png'>")
    assert "elsewhere: http://elsewhere.example/a.png" in faults_of(open_context)


def test_the_network_is_out_of_reach():
    with socket.socket() as link, pytest.raises(RuntimeError, match=r"tried to reach 192\.0\.2\.1"):
        link.connect(("192.0.2.1", 80))


@pytest.mark.parametrize(("required", "outcome"), [("0", "1 skipped"), ("1", "1 failed")])
def test_a_skipped_test_fails_when_everything_is_required(tmp_path, required, outcome):
    file = tmp_path / "test_made_up.py"
    file.write_text(SKIPPED)
    env = {**os.environ, "RINNALLA_REQUIRE_ALL": required, "RINNALLA_NOT_RUN": "journeys (no Chromium)"}
    run = [
        sys.executable,
        "-m",
        "pytest",
        "-c",
        ROOT / "pyproject.toml",
        "--rootdir",
        ROOT,
        "-p",
        "tests.conftest",
        file,
    ]
    said = subprocess.run(run, cwd=ROOT, env=env, capture_output=True, text=True, check=False).stdout
    assert outcome in said.splitlines()[-1]
    assert "journeys (no Chromium)" in said
