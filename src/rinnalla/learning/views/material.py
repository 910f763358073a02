"""Materials: given by the trainer, opened by participants."""

from uuid import UUID

from django.http import Http404, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from rinnalla.access.doors import open_record
from rinnalla.access.events import Event
from rinnalla.access.files import FileRefused, opened, seal_file
from rinnalla.access.owners import owner_key
from rinnalla.access.permissions import Permission as P
from rinnalla.access.photographs import bare_file
from rinnalla.learning.actions import material as actions
from rinnalla.learning.forms.attendance import MaterialForm
from rinnalla.learning.models import Material
from rinnalla.learning.views.event_manage import run_event
from rinnalla.learning.views.registration import form_page, held
from rinnalla.web.pages import Request, page, public_page, submit

ENDINGS = {"application/pdf": "pdf", "image/png": "png", "image/jpeg": "jpg"}
RELATED = ("event__data_key", "file__data_key")


@page(P.EVENT_RUN)
def material_new(request: Request, pk: UUID) -> HttpResponse:
    """Give participants something."""
    record = run_event(request, pk)
    back = reverse("event_manage", args=[pk])
    form = MaterialForm(request.POST or None, request.FILES or None)
    if form.is_valid():
        said = form.cleaned_data
        try:
            file = seal_file(bare_file(said["file"]), key=owner_key()) if said["file"] else None
        except FileRefused as refused:
            form.add_error("file", str(refused.sentence))
        else:
            return submit(
                request, actions.add_material, to=back, event=record, title=said["title"], file=file,
                address=said["address"],
            )  # fmt: skip
    return form_page(request, form, _("New material"), back)


@page(P.EVENT_RUN)
def material_remove(request: Request, pk: UUID) -> HttpResponse:
    """Take it away."""
    record = open_record(request.actor, P.EVENT_RUN, Material, pk=pk, event=Event.EVENT_READ, related=RELATED)
    back = reverse("event_manage", args=[record.event_id])
    return submit(request, actions.remove_material, to=back, material=record)


@public_page
def material(request: Request, token: str, pk: UUID) -> HttpResponse:
    """The file, for a participant."""
    held(request, token)
    record = open_record(request.actor, P.EVENT_OWN, Material, pk=pk, event=Event.EVENT_READ, related=RELATED)
    if record.file is None:
        raise Http404
    response = HttpResponse(b"".join(opened(record.file)), content_type=record.file.media_type)
    response["Content-Disposition"] = f'attachment; filename="aineisto.{ENDINGS.get(record.file.media_type, "bin")}"'
    return response
