"""The clock's part of telling how services are used: what the gate lets through, and only in steps."""

from rinnalla.release import gate
from rinnalla.release.models import Channel
from rinnalla.services.queries.use import is_step, material, tables, told_of, uses_by_service


def tell_of_uses() -> int:
    """Let out anew how many have tried a service, where enough has come since; of how many services."""
    told = 0
    for service, uses in uses_by_service().items():
        if is_step(uses, told_of(service)):
            gate.release(material(service, uses), tables(uses), channel=Channel.PAGE)
            told += 1
    return told
