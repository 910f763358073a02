"""A summary told with identifying facts changed: made by one, checked by another, ended by the client's word."""

from collections.abc import Iterable, Mapping
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from rinnalla.access import clock
from rinnalla.access.actors import Actor
from rinnalla.access.doors import action
from rinnalla.access.errors import NotNow, Refused
from rinnalla.access.events import Event
from rinnalla.access.permissions import Permission
from rinnalla.guidance.actions.summary import Part
from rinnalla.guidance.choices import SummaryPartKind
from rinnalla.guidance.models import Retelling, RetellingPart, Summary
from rinnalla.guidance.queries.retelling import known_of, open_findings, story_consent
from rinnalla.guidance.states import RETELLING_IN_WORK, SUMMARY_READ, after_retelling
from rinnalla.methods.identifying import change


@action(Permission.RETELLING_WRITE, on="summary", event=Event.RETELLING_STARTED, writes=(Retelling, RetellingPart))
def start_retelling(*, by: Actor, summary: Summary) -> Retelling:
    """Begin a version from the parts of a summary the client has read.

    Raises NotNow without the client's consent to publish their story, before the client has read the summary, and when
    a version is in work already.
    """
    consent = story_consent(summary.period.client)
    if consent is None:
        raise NotNow(_("Ask the client first and record their consent to the publication of the story."))
    if summary.state not in SUMMARY_READ or summary.unread:
        raise NotNow(_("The client reads the summary first."))
    if summary.retellings.filter(state__in=RETELLING_IN_WORK, consent=consent).exists():
        raise NotNow(_("A version is in work already. Finish that one first."))
    key = summary.period.client.data_key
    made = Retelling(summary=summary, consent=consent, data_key=key, maker_id=_person(by))
    made.save()
    for part in summary.parts.all():
        RetellingPart(retelling=made, data_key=key, kind=part.kind, heading=part.heading, text=part.text).save()
    return made


@action(
    Permission.RETELLING_WRITE,
    on="retelling",
    event=Event.RETELLING_EDITED,
    writes=(Retelling, RetellingPart),
    versioned=True,
)
def edit_retelling(*, by: Actor, retelling: Retelling, parts: Mapping[SummaryPartKind, Part]) -> Retelling:
    """Write the parts anew. Who writes becomes the maker, so that somebody else has to check. Raises NotNow later."""
    _take_over(by, retelling)
    for part in retelling.parts.all():
        part.heading, part.text = parts[SummaryPartKind(part.kind)]
        part.save()
    retelling.save()
    return retelling


@action(
    Permission.RETELLING_WRITE,
    on="retelling",
    event=Event.RETELLING_EDITED,
    writes=(Retelling, RetellingPart),
    versioned=True,
)
def change_words(*, by: Actor, retelling: Retelling, instead: Mapping[str, str], stay: Iterable[str]) -> Retelling:
    """Put other words in the place of some, in every part, and keep which may stay as they are. Raises NotNow later."""
    _take_over(by, retelling)
    for part in retelling.parts.all():
        for written, other in sorted(instead.items(), key=lambda pair: -len(pair[0])):
            part.heading, part.text = change(part.heading, written, other), change(part.text, written, other)
        part.save()
    retelling.may_stay = "\n".join(sorted({*retelling.may_stay.splitlines(), *stay}))
    retelling.save()
    return retelling


@action(Permission.RETELLING_WRITE, on="retelling", event=Event.RETELLING_ASKED, writes=(Retelling,))
def ask_for_check(*, by: Actor, retelling: Retelling) -> Retelling:
    """Ask a second person. Raises NotNow while something that could identify is neither changed nor confirmed."""
    _all_settled(retelling)
    retelling.state = after_retelling(retelling.state, "ask")
    retelling.remark = ""
    retelling.save()
    return retelling


@action(Permission.RETELLING_CHECK, on="retelling", event=Event.RETELLING_CHECKED, writes=(Retelling,))
def check_retelling(*, by: Actor, retelling: Retelling) -> Retelling:
    """Say that nobody can be recognised. Raises NotNow when something new that could identify has been found."""
    _all_settled(retelling)
    retelling.state = after_retelling(retelling.state, "check")
    retelling.checker_id, retelling.checked_at = _person(by), clock.now()
    retelling.save()
    return retelling


@action(Permission.RETELLING_CHECK, on="retelling", event=Event.RETELLING_RETURNED, writes=(Retelling,), versioned=True)
def return_retelling(*, by: Actor, retelling: Retelling, remark: str) -> Retelling:
    """Give a version back to its maker with a word on what could still be recognised."""
    retelling.state = after_retelling(retelling.state, "return")
    retelling.remark = remark
    retelling.save()
    return retelling


def _person(by: Actor) -> UUID:
    """The human being who tells or checks: two people are needed, so one without a person does neither."""
    if by.person is None:
        raise Refused
    return by.person


def _take_over(by: Actor, retelling: Retelling) -> None:
    retelling.state = after_retelling(retelling.state, "edit")
    retelling.maker_id = _person(by)


def _all_settled(retelling: Retelling) -> None:
    parts = list(retelling.parts.all())
    left = open_findings(retelling, parts, known_of(retelling.summary.period))
    if left:
        words = ", ".join(one.text for one in left[:5])
        raise NotNow(_("Change these or confirm that they may stay: %(words)s") % {"words": words})
