"""Services tried as the pages show them: each step in a sentence, to the client as to somebody spoken to."""

from typing import Any

from django.utils.formats import date_format
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from rinnalla.access.translated import Said
from rinnalla.guidance.choices import Company, Liking, TriedState
from rinnalla.guidance.models import ServiceTried, TriedStep
from rinnalla.guidance.queries.tried import STEPS

LOOKS = {TriedState.ALONE: ("agreed", "check-circle"), TriedState.WAITING: ("waits", "clock")}
TO_CLIENT = {
    TriedState.SUGGESTED: _("%(day)s: it was thought of together."),
    TriedState.CONTACTED: _("%(day)s: they were contacted."),
    TriedState.WAITING: _("%(day)s: you began to wait for your turn."),
    TriedState.ATTENDED: _("%(day)s: you went there."),
    TriedState.ALONE: _("%(day)s: you go there on your own."),
    TriedState.STOPPED: _("%(day)s: you do not go there any more."),
    TriedState.NOT_GONE: _("%(day)s: you left it for now."),
}
OF_CLIENT = {
    TriedState.SUGGESTED: _("%(day)s: it was thought of together."),
    TriedState.CONTACTED: _("%(day)s: they were contacted."),
    TriedState.WAITING: _("%(day)s: the client began to wait for a turn."),
    TriedState.ATTENDED: _("%(day)s: the client went there."),
    TriedState.ALONE: _("%(day)s: the client goes there alone."),
    TriedState.STOPPED: _("%(day)s: the client does not go there any more."),
    TriedState.NOT_GONE: _("%(day)s: the client left it for now."),
}
LIKED_TO_CLIENT = {
    Liking.LIKED: _("You liked it."),
    Liking.SO_SO: _("You could not say yet."),
    Liking.NOT_FOR_ME: _("It was not for you."),
}
LIKED_OF_CLIENT = {
    Liking.LIKED: _("The client liked it."),
    Liking.SO_SO: _("The client could not say yet."),
    Liking.NOT_FOR_ME: _("It was not for the client."),
}
STATE_TO_CLIENT = {
    TriedState.WAITING: _("you wait for your turn"),
    TriedState.ATTENDED: _("you have been there"),
    TriedState.ALONE: _("you go there on your own"),
    TriedState.STOPPED: _("you no longer go"),
}
COMPANY = {
    Company.GUIDE: _("The guide was along."),
    Company.OTHER: _("Somebody else was along."),
    Company.ALONE: _("Without company."),
}


def tried_row(tried: ServiceTried, *, to_client: bool = False) -> dict[str, Any]:
    """A service and how it went; ``said`` is its name with its language, ``steps`` what may be told of its way."""
    state = TriedState(tried.state)
    tone, icon = LOOKS.get(state, ("plain", ""))
    name = (
        tried.service.name.said_in(get_language() or "fi")
        if tried.service
        else Said(f"{tried.other[:1].upper()}{tried.other[1:]}", "")
    )
    return {
        "id": tried.pk,
        "said": name,
        "service": tried.service_id,
        "state": str(STATE_TO_CLIENT.get(state, state.label) if to_client else state.label),
        "tone": tone,
        "icon": icon,
        "alone": state == TriedState.ALONE,
        "since": date_format(tried.state_since, "j.n.Y"),
        "steps": [_step(one, to_client=to_client) for one in getattr(tried, STEPS, ())],
    }


def _step(step: TriedStep, *, to_client: bool) -> dict[str, str]:
    states, liking = (TO_CLIENT, LIKED_TO_CLIENT) if to_client else (OF_CLIENT, LIKED_OF_CLIENT)
    sentences = [str(states[TriedState(step.state)]) % {"day": date_format(step.happened_on, "j.n.Y")}]
    if step.company and step.state == TriedState.ATTENDED:
        sentences.append(str(COMPANY[Company(step.company)]))
    if step.liked:
        sentences.append(str(liking[Liking(step.liked)]))
    return {"sentence": " ".join(sentences), "reason": step.reason}
