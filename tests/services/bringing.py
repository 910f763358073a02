"""Small files of our own, brought into the directory the way a worker and the system do."""

import io
import json
import zipfile

from rinnalla.services.actions.import_run import choose_columns, publish_import, start_import
from rinnalla.services.imports.upload import sealed
from rinnalla.services.models import ImportRun
from rinnalla.services.tasks.import_run import take_up_import

ONE = "11111111-1111-4111-8111-111111111111"
TWO = "22222222-2222-4222-8222-222222222222"
HOUSE = "33333333-3333-4333-8333-333333333333"
MAKER = "44444444-4444-4444-8444-444444444444"


def hsds(number=ONE, **said):
    """A service in HSDS."""
    return {
        "id": number,
        "name": "Avoin olohuone",
        "status": "active",
        "description": "Kahvia ja seuraa.",
        "organization": {"id": MAKER, "name": "Lähitupa ry", "description": "Yhdistys."},
        "phones": [{"id": "55555555-5555-4555-8555-555555555555", "number": "08 555 0100"}],
        "schedules": [{"id": "6", "freq": "WEEKLY", "byday": "MO,TU", "opens_at": "09:00", "closes_at": "12:00"}],
        "languages": [{"id": "7", "code": "fi"}, {"id": "8", "code": "sv"}],
        "service_areas": [{"id": "9", "name": "Rannikko"}],
        "service_at_locations": [
            {"id": "10", "location": {"id": HOUSE, "location_type": "physical", "name": "Talo", "addresses": [
                {"id": "11", "address_1": "Satamakatu 4", "postal_code": "00100", "city": "Rannikko"}]}}
        ],
        "attributes": [
            {"id": "12", "taxonomy_term": {"id": "13", "taxonomy": "ptv_class", "code": "P4.12", "name": "Vertaistuki"}}
        ],
        **said,
    }  # fmt: skip


def file_of(content):
    if isinstance(content, bytes):
        return io.BytesIO(content)
    text = content if isinstance(content, str) else json.dumps(content, ensure_ascii=False)
    return io.BytesIO(text.encode())


def zip_of(**members):
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in members.items():
            archive.writestr(name.replace("__", "/"), text)
    return packed.getvalue()


def read_in(by, content, kind="hsds_json", *, name="Naapurialue", columns=None, **more):
    """A run that has been read, as it stands before a person."""
    run = start_import(by=by, name=name, kind=kind, stored=sealed(file_of(content)), **more)
    if columns:
        choose_columns(by=by, run=run, columns=columns, name="Taulukko")
    assert take_up_import()
    run.refresh_from_db()
    return run


def publish(by, run):
    publish_import(by=by, run=run)
    assert take_up_import()
    return ImportRun.objects.get(pk=run.pk)


def bring_in(by, content, kind="hsds_json", **more):
    return publish(by, read_in(by, content, kind, **more))
