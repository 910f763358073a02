"""Opening a client without a relationship, for an hour and with a reason; and what others find of it."""

from django.utils.translation import gettext_lazy as _

from rinnalla.access import clock
from rinnalla.access.actors import Actor
from rinnalla.access.break_glass import SHORTEST_REASON, BreakGlass, BreakGlassBasis, BreakGlassReview, Finding
from rinnalla.access.declared import Written
from rinnalla.access.doors import action, bulk_action
from rinnalla.access.errors import NotNow, Refused
from rinnalla.access.events import Event
from rinnalla.access.owners import owner_key
from rinnalla.access.permissions import Permission
from rinnalla.guidance.queries.break_glass import (
    coordinators_and_officers,
    last_reason,
    officers_and_administrators,
    unreviewed_too_long,
)
from rinnalla.people.models import Account, Client
from rinnalla.post.letters import letter
from rinnalla.post.outbox import send


@action(
    Permission.BREAK_GLASS,
    on="client",
    event=Event.BREAK_GLASS_OPENED,
    writes=(BreakGlass, BreakGlassReview),
    calls=(send,),
)
def open_with_reason(*, by: Actor, client: Client, basis: BreakGlassBasis, reason: str) -> BreakGlass:
    """Open a client's records to oneself for an hour; its line stands in the trail before anything is read.

    The coordinators of the client's units and the data-protection officer are told by mail that names nobody. Raises
    Refused for a ground that is not on the list, NotNow for a reason of fewer than 20 characters or the same again.
    """
    said, grant = " ".join(reason.split()), by.grant_for(Permission.BREAK_GLASS)
    if basis not in BreakGlassBasis or grant is None or by.person is None:
        raise Refused
    if len(said) < SHORTEST_REASON:
        raise NotNow(_("Tell in at least 20 characters why you need to see the client's data now."))
    if said.casefold() == last_reason(by, client).casefold():
        raise NotNow(_("This is the reason you gave the last time. Tell why it is still needed."))
    use = BreakGlass(
        person=by.person, role=grant.role, client=client.pk, basis=basis, reason=said, data_key=client.data_key
    )
    use.save()
    BreakGlassReview(use=use, data_key=client.data_key).save()
    _tell(by, coordinators_and_officers(client.pk, besides=by.person), "guidance/mail/break_glass")
    return use


@action(
    Permission.BREAK_GLASS_REVIEW, on="use", event=Event.BREAK_GLASS_REVIEWED, writes=(BreakGlassReview,), calls=(send,)
)
def review(*, by: Actor, use: BreakGlass, finding: Finding, remark: str = "") -> BreakGlassReview:
    """Say what one finds of somebody else's opening. Raises NotNow when it has been reviewed already."""
    made: BreakGlassReview = use.review
    if made.reviewed_at:
        raise NotNow(_("This has been reviewed already. What was found is on its page."))
    made.reviewed_at, made.reviewed_by = clock.now(), by.person
    made.finding, made.remark = Finding(finding), remark
    made.save()
    return made


@bulk_action(Permission.ROUTINE, on=None, event=Event.BREAK_GLASS_LATE, writes=(BreakGlassReview,), calls=(send,))
def tell_of_late_reviews(*, by: Actor) -> Written:
    """Tell data protection and the administrators, once, of openings that nobody has reviewed within 72 hours."""
    late = unreviewed_too_long()
    for use in late:
        use.review.late_at = clock.now()
        use.review.save()
    if late:
        _tell(by, officers_and_administrators(), "guidance/mail/break_glass_late")
    return Written(late[0] if late else owner_key(), len(late), subjects=tuple(use.client for use in late))


def _tell(by: Actor, accounts: list[Account], template: str) -> None:
    for account in accounts:
        send(by=by, address=account.email, letter=letter(template, language=account.language))
