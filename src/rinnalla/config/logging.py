"""Structured logs: one JSON object a line, with the request's id and without what people wrote or looked at.

An address may hold a token and an error's message a value from the database, so neither is written: a request is told
by its route, an error by its kind and by where it was raised.
"""

import json
import logging
import os
import traceback
from contextvars import ContextVar
from datetime import UTC, datetime
from typing import Any

OURS = "rinnalla"
EXTRA = ("method", "route", "status", "ms")

request_id: ContextVar[str] = ContextVar("request_id", default="")


class JsonLines(logging.Formatter):
    """A record as one line of JSON. Other libraries' messages are kept without what they were filled with."""

    def format(self, record: logging.LogRecord) -> str:
        ours = record.name.partition(".")[0] == OURS
        said: dict[str, Any] = {
            "time": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname.lower(),
            "logger": record.name,
            "message": record.getMessage() if ours else str(record.msg),
        }
        if request_id.get():
            said["request"] = request_id.get()
        said.update({name: getattr(record, name) for name in EXTRA if ours and hasattr(record, name)})
        if record.exc_info and record.exc_info[0]:
            said["error"] = record.exc_info[0].__name__
            said["raised"] = [f"{at.filename}:{at.lineno} {at.name}" for at in traceback.extract_tb(record.exc_info[2])]
        return json.dumps(said, ensure_ascii=False)


LOGGING: dict[str, Any] = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"json": {"()": JsonLines}},
    "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "json"}},
    "root": {"handlers": ["stderr"], "level": "WARNING"},
    "loggers": {
        OURS: {"level": os.environ.get("RINNALLA_LOG", "INFO")},
        "django": {"handlers": [], "level": "WARNING", "propagate": True},
        # Django's own line on an answer of 4xx names the address; the line on the request says the same without it.
        "django.request": {"level": "ERROR"},
        "django.security": {"level": "WARNING"},
    },
}
