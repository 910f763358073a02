"""Keeping a form being answered, so that going back keeps the answers. Nothing here says whose it is."""

import os
from datetime import timedelta

from rinnalla.access import clock
from rinnalla.access.actors import Actor
from rinnalla.access.permissions import Permission as P
from rinnalla.access.quiet import quiet_action
from rinnalla.surveys.models import Draft
from rinnalla.surveys.queries.draft import NONCE, Begun, draft_id, expired_drafts, seal_draft

LASTS = timedelta(days=2)


@quiet_action(P.SURVEY_ANSWER, on=None, writes=())
def keep_draft(*, by: Actor, secret: str, token: str, begun: Begun) -> None:
    """Keep what has been answered so far, for two days at most."""
    body = seal_draft(secret, token, begun, os.urandom(NONCE))
    Draft(id=draft_id(secret, token), body=body, expires_on=clock.today() + LASTS).save()


@quiet_action(P.ROUTINE, on=None, writes=())
def sweep_drafts(*, by: Actor) -> int:
    """Remove forms that were begun and never sent."""
    removed, _ = expired_drafts().delete()
    return int(removed)
