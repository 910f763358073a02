"""An installation of its own in a folder, worked through the command: for what only a real process can show."""

import http.client
import os
import re
import signal
import socket
import subprocess
import sys
import threading
from contextlib import contextmanager, suppress
from pathlib import Path
from time import monotonic
from urllib.parse import urlencode

from tests import kept, sqlite

ROOT = Path(__file__).resolve().parents[1]
PASSWORD = "long enough to be used"
LONGEST_WAIT = 30
FOREIGN = ("DATABASE_", "RINNALLA_", "PYTHONDONTWRITEBYTECODE")
PARTS = ("granian", "work", "tick")


class Installation:
    """A data folder and the command that works on it."""

    def __init__(self, folder):
        self.folder = Path(folder)
        self.env = {
            **{name: value for name, value in os.environ.items() if not name.startswith(FOREIGN)},
            # Compiled once for all the commands of a run; to compile takes as long as all else at a start.
            "PYTHONPYCACHEPREFIX": str(kept.FOLDER / "compiled"),
            "PYTHONPATH": f"{ROOT / 'src'}{os.pathsep}{ROOT}",
            "DJANGO_SETTINGS_MODULE": "rinnalla.config.settings",
            "RINNALLA_DATA": str(self.folder),
            "RINNALLA_STATIC": os.environ.get("RINNALLA_STATIC", str(ROOT / "var" / "static")),
        }

    @property
    def database(self):
        return self.folder / "rinnalla.sqlite3"

    @property
    def keys(self):
        return self.folder / "keys.json"

    def start(self, *words, **more):
        """Start the command and do not wait for it."""
        return self.python("rinnalla.cli", *words, **more)

    def python(self, *words, **more):
        """Start a module of Python in the installation's environment."""
        pipes = {"stdin": subprocess.DEVNULL, "stdout": subprocess.PIPE, "stderr": subprocess.PIPE, "text": True}
        return subprocess.Popen([sys.executable, "-m", *words], env=self.env, cwd=self.folder, **{**pipes, **more})

    def run(self, *words):
        """Run the command to its end."""
        return ended(self.start(*words))

    def must(self, *words):
        """Run the command, which has to succeed; gives what it printed."""
        done = self.run(*words)
        assert done.returncode == 0, done.stderr
        return done.stdout

    def migrated(self):
        """Put the database there as setting up would first make it, which takes most of the time that takes."""
        self.folder.mkdir(parents=True, exist_ok=True)
        sqlite.restore(self.database)
        self.database.chmod(0o600)
        return self

    def init(self):
        """Set the installation up."""
        self.folder.mkdir(parents=True, exist_ok=True)
        secret = self.folder / "password"
        secret.write_text(PASSWORD)
        who = ("--owner", "Kunta", "--name", "Ville Valvoja", "--username", "ville")
        return self.must("init", *who, "--password-file", str(secret), "--yes")

    @contextmanager
    def serving(self, *words, command="serve"):
        """The installation served at a port of its own; gives the server, which is stopped at the end."""
        server = Server(self, command, words)
        try:
            server.wait_until_it_answers()
            yield server
        finally:
            server.stop()


class Server:
    """A running server."""

    def __init__(self, installation, command, words):
        self.port = free_port()
        self.started = monotonic()
        quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
        self.process = installation.start(command, "--port", str(self.port), *words, **quiet)

    def wait_until_it_answers(self):
        until(lambda: self.process.poll() is not None or self.answers(), "the server answers")
        assert self.process.poll() is None, "the server has ended"
        self.answered_in = monotonic() - self.started

    def answers(self):
        try:
            return self.get("/terve").status == 200
        except OSError:
            return False

    def get(self, address, **headers):
        return self.ask("GET", address, headers=headers)

    def ask(self, method, address, body=None, headers=None):
        """One request over a connection of its own; the answer has been read to its end."""
        link = http.client.HTTPConnection("127.0.0.1", self.port, timeout=LONGEST_WAIT)
        try:
            link.request(method, address, body, headers or {})
            answer = link.getresponse()
            answer.text = answer.read().decode()
            return answer
        finally:
            link.close()

    def children(self):
        """The ids of all processes the server has started, and of those these have started."""
        return descendants(self.process.pid)

    def parts(self):
        """The processes the server itself started, by what each of them does."""
        words = {pid: command_of(pid) for pid in children_of(self.process.pid)}
        return {part: pid for pid, command in words.items() for part in PARTS if part in command}

    def kill(self):
        """End every process of the server at once, as a power cut would."""
        for pid in [self.process.pid, *self.children()]:
            kill(pid)
        self.process.wait()

    def stop(self):
        """Ask the server to stop, and wait."""
        if self.process.poll() is None:
            self.process.terminate()
        return self.process.wait(LONGEST_WAIT)


class Person:
    """Somebody signed in, by a session that stands in the database."""

    def __init__(self, server, session):
        self.server = server
        self.cookies = {"rinnalla-session": session}

    def get(self, address):
        return self.server.get(address, Cookie=self._cookie())

    def token(self, address):
        """The token that forms of a page carry."""
        answer = self.get(address)
        assert answer.status == 200, f"{address}: {answer.status}"
        self.cookies["rinnalla-form"] = re.search(r"rinnalla-form=(\w+)", answer.headers["Set-Cookie"]).group(1)
        return re.search(r'name="csrfmiddlewaretoken" value="(\w+)"', answer.text).group(1)

    def post(self, address, token, **fields):
        body = urlencode({"csrfmiddlewaretoken": token, **fields})
        headers = {"Cookie": self._cookie(), "Content-Type": "application/x-www-form-urlencoded"}
        return self.server.ask("POST", address, body, headers)

    def _cookie(self):
        return "; ".join(f"{name}={value}" for name, value in self.cookies.items())


def ended(process):
    """A process that has ended, with what it printed."""
    out, err = process.communicate(timeout=120)
    return subprocess.CompletedProcess(process.args, process.returncode, out, err)


def until(holds, what):
    """Wait until something holds, at most for half a minute."""
    limit, pause = monotonic() + LONGEST_WAIT, threading.Event()
    while not holds():
        assert monotonic() < limit, f"waited too long until {what}"
        pause.wait(0.02)


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def descendants(pid):
    """Every process below one."""
    listing = subprocess.run(["/bin/ps", "-eo", "pid=,ppid="], capture_output=True, text=True, check=True).stdout
    parents = {int(child): int(parent) for child, parent in (line.split() for line in listing.splitlines())}
    found = [pid]
    for parent in found:
        found.extend(child for child, above in parents.items() if above == parent)
    return found[1:]


def children_of(pid):
    """The processes one has started itself."""
    return [int(word) for word in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]


def command_of(pid):
    """The words a process was started with; none of one that has ended."""
    try:
        return Path(f"/proc/{pid}/cmdline").read_text().split("\0")
    except (FileNotFoundError, ProcessLookupError):
        return []


def listens_by_default(pid):
    """Whether a signal to end would end a process by itself: it has not yet said that it sees to it."""
    caught = re.search(r"^SigCgt:\s*(\w+)", Path(f"/proc/{pid}/status").read_text(), re.MULTILINE).group(1)
    return not int(caught, 16) >> (signal.SIGTERM - 1) & 1


def is_alive(pid):
    """Whether a process runs; one that waits to be buried does not."""
    state = Path(f"/proc/{pid}/stat")
    try:
        return state.read_text().rpartition(")")[2].split()[0] != "Z"
    except FileNotFoundError:
        return False


def kill(pid):
    """End a process at once."""
    with suppress(ProcessLookupError):
        os.kill(pid, signal.SIGKILL)
