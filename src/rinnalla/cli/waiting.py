"""Waiting for signals without a busy loop."""

import os
import select
import signal
from collections.abc import Iterable
from types import TracebackType
from typing import Self

STOP = frozenset({signal.SIGTERM, signal.SIGINT, signal.SIGHUP})


class Signals:
    """While this is open, the named signals end no process: they are told by ``wait``."""

    def __init__(self, numbers: Iterable[int]) -> None:
        self.numbers = tuple(numbers)

    def __enter__(self) -> Self:
        self._read, self._write = os.pipe()
        os.set_blocking(self._read, False)
        os.set_blocking(self._write, False)
        self._before = {number: signal.signal(number, lambda *_: None) for number in self.numbers}
        self._wakeup = signal.set_wakeup_fd(self._write, warn_on_full_buffer=False)
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        signal.set_wakeup_fd(self._wakeup)
        for number, handler in self._before.items():
            signal.signal(number, handler)
        os.close(self._read)
        os.close(self._write)

    def wait(self, seconds: float | None) -> set[int]:
        """The signals that have come, after waiting at most so many seconds for the first of them."""
        ready, _, _ = select.select([self._read], [], [], seconds)
        return set(os.read(self._read, 512)) if ready else set()
