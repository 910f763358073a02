"""Making frameworks: versions, their items, publishing, files that are brought in."""

from django.utils.translation import gettext_lazy as _

from rinnalla.access import clock
from rinnalla.access.actors import Actor
from rinnalla.access.doors import action
from rinnalla.access.errors import NotNow
from rinnalla.access.events import Event
from rinnalla.access.permissions import Permission as P
from rinnalla.access.translated import Translated
from rinnalla.competence.choices import StagedState
from rinnalla.competence.models import Framework, FrameworkVersion, StagedFramework
from rinnalla.competence.queries.framework import by_identifier, draft_of, newest_of, next_number
from rinnalla.methods.competence import document
from rinnalla.methods.competence.content import Framework as Content
from rinnalla.methods.competence.content import Item, unfinished, with_item, without_item

PUBLISHED = _("This version has been published, so it stays as it is. Begin a new version.")
UNFINISHED = _("The framework is not ready to be used. Its page says what is missing.")
NOT_STAGED = _("This file has been looked at already.")
NAME_LENGTH = 200


@action(P.FRAMEWORK_WRITE, on=None, event=Event.FRAMEWORK_PUBLISHED, writes=(Framework, FrameworkVersion))
def load_framework(*, by: Actor, content: Content) -> Framework:
    """Bring shipped content in. A framework that is there already stays as it is, also where it has been edited."""
    there = by_identifier(content.identifier)
    if there is not None:
        return there
    made = _new_framework(content)
    version = _new_version(made, content)
    version.published_at = clock.now()
    version.save()
    return made


@action(P.FRAMEWORK_WRITE, on="framework", event=Event.FRAMEWORK_STARTED, writes=(FrameworkVersion,))
def start_version(*, by: Actor, framework: Framework) -> FrameworkVersion:
    """A draft that begins as a copy of the newest version; the draft there is, if there is one."""
    newest = newest_of(framework)
    if newest is None:
        raise NotNow(UNFINISHED)
    return draft_of(framework) or _new_version(framework, newest.said)


@action(P.FRAMEWORK_WRITE, on="draft", event=Event.FRAMEWORK_EDITED, writes=(FrameworkVersion,), versioned=True)
def write_item(*, by: Actor, draft: FrameworkVersion, item: Item) -> FrameworkVersion:
    """Change an item of a draft, or add it as the last one below its heading. Raises NotNow for a published version."""
    return _keep(draft, with_item(draft.said, item))


@action(P.FRAMEWORK_WRITE, on="draft", event=Event.FRAMEWORK_EDITED, writes=(FrameworkVersion,), versioned=True)
def remove_item(*, by: Actor, draft: FrameworkVersion, identifier: str) -> FrameworkVersion:
    """Take an item out of a draft, with what stands below it. Earlier versions keep it."""
    return _keep(draft, without_item(draft.said, identifier))


@action(P.FRAMEWORK_WRITE, on="draft", event=Event.FRAMEWORK_PUBLISHED, writes=(FrameworkVersion,))
def publish(*, by: Actor, draft: FrameworkVersion) -> FrameworkVersion:
    """Let teams use a draft. From here on it stays as it is. Raises NotNow for one that lacks something."""
    if draft.published_at:
        raise NotNow(PUBLISHED)
    if unfinished(draft.said):
        raise NotNow(UNFINISHED)
    draft.published_at = clock.now()
    draft.save()
    return draft


@action(P.FRAMEWORK_WRITE, on=None, event=Event.IMPORT_STARTED, writes=(StagedFramework,))
def stage_framework(*, by: Actor, content: Content, file_name: str) -> StagedFramework:
    """Keep what a file says until somebody has looked at it. Nothing else is changed."""
    found = StagedFramework(file_name=file_name[:NAME_LENGTH], content=document.write(content))
    found.framework = by_identifier(content.identifier)
    found.save()
    return found


@action(
    P.FRAMEWORK_WRITE,
    on="staged",
    event=Event.FRAMEWORK_STARTED,
    writes=(StagedFramework, Framework, FrameworkVersion),
)
def take_staged(*, by: Actor, staged: StagedFramework) -> FrameworkVersion:
    """Make a draft of what a file says: of the framework it belongs to, or of a new one. Raises NotNow."""
    if staged.state != StagedState.STAGED:
        raise NotNow(NOT_STAGED)
    framework = by_identifier(staged.said.identifier) or _new_framework(staged.said)
    draft = draft_of(framework)
    draft = _keep(draft, staged.said) if draft else _new_version(framework, staged.said)
    staged.state, staged.framework = StagedState.TAKEN, framework
    staged.save()
    return draft


@action(P.FRAMEWORK_WRITE, on="staged", event=Event.IMPORT_DISCARDED, writes=(StagedFramework,))
def discard_staged(*, by: Actor, staged: StagedFramework) -> StagedFramework:
    """Throw a file away. Raises NotNow for one that has been looked at."""
    if staged.state != StagedState.STAGED:
        raise NotNow(NOT_STAGED)
    staged.state = StagedState.DISCARDED
    staged.save()
    return staged


def _new_framework(content: Content) -> Framework:
    title = Translated(content.title).said_in("fi").words or content.identifier
    made = Framework(identifier=content.identifier, name=title[:NAME_LENGTH])
    made.save()
    return made


def _new_version(framework: Framework, content: Content) -> FrameworkVersion:
    made = FrameworkVersion(framework=framework, number=next_number(framework))
    made.content, made.title = document.write(content), Translated(content.title)
    made.save()
    return made


def _keep(draft: FrameworkVersion, content: Content) -> FrameworkVersion:
    if draft.published_at:
        raise NotNow(PUBLISHED)
    draft.content, draft.title = document.write(content), Translated(content.title)
    draft.__dict__.pop("said", None)
    draft.save()
    return draft
