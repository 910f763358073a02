"""From contributions to an agreement: themes, a synthesis drafted from them, checked by participants, finished."""

from collections.abc import Mapping
from datetime import date
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from rinnalla.access import clock
from rinnalla.access.actors import Actor
from rinnalla.access.declared import Written
from rinnalla.access.doors import action, bulk_action
from rinnalla.access.errors import NotNow, SubmissionMismatch
from rinnalla.access.events import Event
from rinnalla.access.permissions import Permission as P
from rinnalla.learning.choices.workshop import AgreementState, WorkshopState
from rinnalla.learning.models import Cluster, Contribution, Remark, Synthesis, Workshop, WorkshopAgreement
from rinnalla.learning.queries.synthesis import remark_id, remark_with
from rinnalla.learning.queries.workshop import clusters_of, contributions_by_id, synthesis_of, under

STILL_WRITING = _("People are still writing. End the writing first.")
FINISHED = _("The synthesis has been finished and stays as it is.")
NOT_DRAFTED = _("Draft the synthesis first.")
NO_THEMES = _("Put what was written together under themes first.")
NOT_CHECKED = _("Participants have not been asked to check the synthesis yet.")
PAST = _("Choose a day that has not passed.")


@action(P.WORKSHOP_RUN, on="workshop", event=Event.WORKSHOP_SORTED, writes=(Cluster,))
def add_cluster(*, by: Actor, workshop: Workshop, name: str) -> Cluster:
    """A new theme, last in order."""
    _check_open(workshop)
    last = max((one.number for one in clusters_of(workshop)), default=0)
    made = Cluster(workshop=workshop, number=last + 1, data_key=workshop.data_key)
    made.name = name
    made.save()
    return made


@action(P.WORKSHOP_RUN, on="cluster", event=Event.WORKSHOP_SORTED, writes=(Cluster,), versioned=True)
def name_cluster(*, by: Actor, cluster: Cluster, name: str) -> Cluster:
    """Call a theme something else."""
    _check_open(cluster.workshop)
    cluster.name = name
    cluster.save()
    return cluster


@bulk_action(P.WORKSHOP_RUN, on="workshop", event=Event.WORKSHOP_SORTED, writes=(Contribution,))
def arrange(*, by: Actor, workshop: Workshop, places: Mapping[UUID, UUID | None]) -> Written:
    """Put contributions under themes, or under none; what is not named stays where it is."""
    _check_open(workshop)
    clusters = {one.pk: one for one in clusters_of(workshop)}
    moved = 0
    for pk, contribution in contributions_by_id(workshop, places).items():
        chosen = places[pk]
        if (chosen is None or chosen in clusters) and contribution.cluster_id != chosen:
            contribution.cluster = clusters[chosen] if chosen else None
            contribution.save()
            moved += 1
    return Written(workshop, moved)


@action(P.WORKSHOP_RUN, on="workshop", event=Event.SYNTHESIS_WRITTEN, writes=(Synthesis, Cluster))
def draft_synthesis(*, by: Actor, workshop: Workshop) -> Synthesis:
    """Begin a synthesis: each theme gets the words that may be quoted; what has been written already stays.

    Raises NotNow without themes.
    """
    _check_open(workshop)
    clusters = clusters_of(workshop)
    if not clusters:
        raise NotNow(NO_THEMES)
    for cluster in clusters:
        if not cluster.told:
            cluster.told = "\n".join(f"– ”{one.text}”" for one in under(cluster) if one.quotable)
            cluster.save()
    drafted = synthesis_of(workshop) or Synthesis(workshop=workshop, data_key=workshop.data_key)
    drafted.save()
    return drafted


@action(P.WORKSHOP_RUN, on="synthesis", event=Event.SYNTHESIS_WRITTEN, writes=(Synthesis, Cluster), versioned=True)
def write_synthesis(
    *, by: Actor, synthesis: Synthesis, opening: str, closing: str, told: Mapping[UUID, str]
) -> Synthesis:
    """Write the words of the synthesis; ``told`` by theme."""
    _check_open(synthesis.workshop)
    synthesis.opening, synthesis.closing = opening, closing
    synthesis.save()
    for cluster in clusters_of(synthesis.workshop):
        if cluster.pk in told and cluster.told != told[cluster.pk]:
            cluster.told = told[cluster.pk]
            cluster.save()
    return synthesis


@action(P.WORKSHOP_RUN, on="workshop", event=Event.SYNTHESIS_OFFERED, writes=(Workshop,), versioned=False)
def offer_synthesis(*, by: Actor, workshop: Workshop, check_until: date) -> Workshop:
    """Ask the participants to check the synthesis by a day. Raises NotNow where there is none."""
    _check_open(workshop)
    if synthesis_of(workshop) is None:
        raise NotNow(NOT_DRAFTED)
    if check_until < clock.today():
        raise NotNow(PAST)
    workshop.state, workshop.check_until = WorkshopState.CHECKING, check_until
    workshop.save()
    return workshop


@action(P.WORKSHOP_JOIN, on="workshop", event=Event.SYNTHESIS_ANSWERED, writes=(Remark,))
def answer_synthesis(*, by: Actor, workshop: Workshop, form: UUID, agrees: bool, words: str = "") -> Remark:
    """Say as a participant whether the synthesis tells what was talked about. The same form again is one remark."""
    pk = remark_id(workshop.pk, form)
    before = remark_with(pk)
    if before:
        if (before.agrees, before.words) != (agrees, words):
            raise SubmissionMismatch
        return before
    made = Remark(pk=pk, workshop=workshop, agrees=agrees, data_key=workshop.data_key)
    made.words = words
    made.save(force_insert=True)
    return made


@action(P.WORKSHOP_RUN, on="workshop", event=Event.SYNTHESIS_FINISHED, writes=(Workshop, Synthesis, Cluster))
def finish_synthesis(*, by: Actor, workshop: Workshop) -> Workshop:
    """The synthesis stays as it is from here on. Raises NotNow where participants have not been asked to check it."""
    if workshop.state != WorkshopState.CHECKING:
        raise NotNow(FINISHED if workshop.state == WorkshopState.DONE else NOT_CHECKED)
    synthesis = synthesis_of(workshop)
    if synthesis is None:
        raise NotNow(NOT_DRAFTED)
    for cluster in clusters_of(workshop):
        cluster.frozen = True
        cluster.save()
    synthesis.finished_at = clock.now()
    synthesis.save()
    workshop.state, workshop.done_at = WorkshopState.DONE, synthesis.finished_at
    workshop.save()
    return workshop


@action(P.WORKSHOP_RUN, on="workshop", event=Event.WORKSHOP_AGREED, writes=(WorkshopAgreement,))
def agree(*, by: Actor, workshop: Workshop, text: str, responsible: str, review_on: date) -> WorkshopAgreement:
    """Write down what was agreed, who sees to it, and when it is looked at again."""
    made = WorkshopAgreement(
        workshop=workshop, responsible=responsible, review_on=review_on, data_key=workshop.data_key
    )
    made.text = text
    made.save()
    return made


@action(P.WORKSHOP_RUN, on="agreement", event=Event.WORKSHOP_REVIEWED, writes=(WorkshopAgreement,), versioned=True)
def review_agreement(
    *, by: Actor, agreement: WorkshopAgreement, state: str, outcome: str = "", review_on: date | None = None
) -> WorkshopAgreement:
    """What has become of what was agreed; it is looked at again where a day is given."""
    agreement.state, agreement.outcome = AgreementState(state), outcome
    agreement.reviewed_at = clock.now()
    agreement.review_on = review_on or agreement.review_on
    agreement.save()
    return agreement


def _check_open(workshop: Workshop) -> None:
    if workshop.state == WorkshopState.DONE:
        raise NotNow(FINISHED)
    if workshop.state in {WorkshopState.READY, WorkshopState.RUNNING}:
        raise NotNow(STILL_WRITING)
