"""What the doors say no with. Each carries a sentence that may be shown to the person who asked."""

from typing import TYPE_CHECKING

from django.core.exceptions import PermissionDenied

if TYPE_CHECKING:
    from django.db.models import Model
    from django.utils.functional import Promise


class Refused(PermissionDenied):
    """The actor may not do this to this record. Shown exactly as a page that does not exist."""


class NotNow(Exception):
    """The record's state does not allow this; ``sentence`` says why and what can be done instead.

    ``field`` is the field of the form it speaks of, where it speaks of one.
    """

    def __init__(self, sentence: "str | Promise", *, field: str = "") -> None:
        super().__init__(str(sentence))
        self.sentence, self.field = sentence, field


class Conflict(Exception):
    """Someone else saved the record after this person opened it. ``record`` is as it stands now."""

    def __init__(self, record: "Model") -> None:
        super().__init__(record._meta.label)
        self.record = record


class WithoutVersion(ValueError):
    """A form that edits a record came without the version it was opened at, so it can't be told what it would undo."""


class TooManyRefusals(Exception):
    """The actor has tried too many addresses that were not theirs within a minute."""


class AlreadySubmitted(Exception):
    """The same form has been received before; ``address`` is where its result is."""

    def __init__(self, address: str) -> None:
        super().__init__(address)
        self.address = address


class SubmissionMismatch(Exception):
    """A form's id was used before with other contents."""


class TrailUnavailable(Exception):
    """The audit line could not be written, so nothing may be shown or changed."""


class WriteOutsideAction(RuntimeError):
    """A record was written by code that no permission and no audit line covers. A programming error."""


class MomentAsked(RuntimeError):
    """The present moment was asked for by what is kept longer than a moment."""


class NoOwner(RuntimeError):
    """The installation's owner is not known here, or the installation is not initialised."""


class KeyMissing(RuntimeError):
    """A key is missing or wrong, so a secret can't be opened."""


class NotADemonstrationError(RuntimeError):
    """Only a database marked as a demonstration may set the time."""

    def __init__(self) -> None:
        super().__init__("The time can be set only in a database that `rinnalla demo` made.")
