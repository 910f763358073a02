"""Keeps some processes running and stops them together."""

import ctypes
import os
import signal
import subprocess
import sys
from collections import deque
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from time import monotonic

from rinnalla.cli.stops import Stop
from rinnalla.cli.waiting import STOP, Signals

TIME_TO_STOP = 15.0
RESTARTS, WITHIN = 5, 60.0
LOOK_EVERY = 0.1
_PR_SET_PDEATHSIG = 1


@dataclass
class Child:
    """A process by its name and command, started again when it ends by itself; at most five times a minute."""

    name: str
    command: Sequence[str]
    process: "subprocess.Popen[bytes]" = field(init=False)
    started: "deque[float]" = field(default_factory=lambda: deque(maxlen=RESTARTS))

    def start(self) -> None:
        """Start, in a process group of its own so that all of it can be ended. Raises Stop when it keeps ending."""
        if len(self.started) == RESTARTS and monotonic() - self.started[0] < WITHIN:
            raise Stop(
                f"The part “{self.name}” has ended {RESTARTS} times within a minute. Its messages above say why."
            )
        self.started.append(monotonic())
        self.process = subprocess.Popen(  # noqa: S603 -- our own command
            self.command,
            start_new_session=True,
            preexec_fn=_end_with_parent,  # noqa: PLW1509 -- this process has one thread
        )

    def ended(self) -> bool:
        """Whether the process is no more; what it may have left of its group is ended too."""
        if self.process.poll() is None:
            return False
        self.kill()
        return True

    def kill(self) -> None:
        """End the process and everything it has started, at once."""
        with suppress(ProcessLookupError):
            os.killpg(self.process.pid, signal.SIGKILL)
        self.process.wait()


def run(first: Child, others: Sequence[Child], *, ready: Callable[[], bool], say: Callable[[], None]) -> None:
    """Keep the children running until a signal says stop.

    When ``ready`` first says yes of the first child, ``say`` is called once and the others are started: they wait so
    that nothing slows the first one down.
    """
    running: list[Child] = []
    with Signals({*STOP, signal.SIGCHLD}) as signals:
        try:
            first.start()
            running.append(first)
            while not signals.wait(LOOK_EVERY if len(running) == 1 else None) & STOP:
                for child in running:
                    if child.ended():
                        child.start()
                if len(running) == 1 and ready():
                    say()
                    for child in others:
                        child.start()
                        running.append(child)
        finally:
            _stop(running, signals)


def _stop(children: Sequence[Child], signals: Signals) -> None:
    """Ask every child to end, wait, and end those that did not."""
    for child in children:
        child.process.terminate()
    limit = monotonic() + TIME_TO_STOP
    while any(child.process.poll() is None for child in children) and monotonic() < limit:
        signals.wait(max(limit - monotonic(), 0))
    for child in children:
        child.kill()


def python(*words: str) -> list[str]:
    """A command of this same Python."""
    return [sys.executable, "-m", *words]


def _end_with_parent() -> None:
    """Let the child be told to stop when this process is killed before it can tell. Linux only."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGTERM)
