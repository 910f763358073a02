"""Proofs that somebody came: a certificate on paper, and a badge."""

from datetime import datetime

from django.utils.formats import date_format
from django.utils.translation import get_language, ngettext
from django.utils.translation import gettext as _

from rinnalla.access import clock
from rinnalla.access.translated import words
from rinnalla.formats.document import Document, Section, as_pdf
from rinnalla.formats.open_badge import Badge, signed
from rinnalla.learning.models import Registration
from rinnalla.learning.queries.attendance import Stay, badge_seed
from rinnalla.web.fonts import PRINT_FONTS

HOUR = 60


def duration(minutes: int) -> str:
    """A length in hours and minutes."""
    hours, left = divmod(minutes, HOUR)
    said = [ngettext("%(count)d hour", "%(count)d hours", hours) % {"count": hours}] if hours else []
    said += [ngettext("%(count)d minute", "%(count)d minutes", left) % {"count": left}] if left or not hours else []
    return " ".join(said)


def certificate(registration: Registration, stay: Stay, topics: list[str]) -> bytes:
    """A certificate as an accessible PDF. It tells of coming, and of nothing that anybody would have learnt."""
    event = registration.event
    document = Document(
        language=get_language() or "fi",
        title=_("Certificate of attendance"),
        facts=[
            (_("Name"), registration.name),
            (_("Training"), words(event.title)),
            (_("Held"), _day(stay.until)),
            (_("Present"), duration(stay.minutes)),
            (_("Arranged by"), event.organisation.name),
            *([(_("Trainer"), event.trainer)] if event.trainer else []),
        ],
        sections=[
            Section(_("What it was about"), words(event.about)),
            *([Section(_("Topics"), "\n".join(topics))] if topics else []),
        ],
        foot=_("Rinnalla. Printed on %(day)s.") % {"day": _day(clock.now())},
        empty=_("Nothing has been written here."),
        page_of=_("Page"),
    )
    return as_pdf(document, fonts=PRINT_FONTS if PRINT_FONTS.is_dir() else None)


def _day(moment: datetime) -> str:
    return date_format(clock.local(moment), "j.n.Y")


def badge(registration: Registration, stay: Stay, *, event_address: str, home: str, key_address: str) -> str:
    """A signed badge of attendance."""
    event = registration.event
    said = Badge(
        credential=registration.pk.urn,
        achievement=event_address,
        issuer=home,
        issuer_name=event.organisation.name,
        title=words(event.title),
        about=words(event.about),
        criteria=_("Was present for %(duration)s.") % {"duration": duration(stay.minutes)},
        name=registration.name,
        email=registration.email,
        salt=registration.pk.hex,
        held=stay.until,
        issued=stay.until,
        minutes=stay.minutes,
        language=(get_language() or "fi").partition("-")[0],
    )
    return signed(said, seed=badge_seed(), key_address=key_address)
