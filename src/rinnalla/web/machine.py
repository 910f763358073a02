"""Where a request comes from: its address, and whether that is the very machine that serves the page.

The demonstration opens itself to nobody else.
"""

from ipaddress import ip_address

from django.conf import settings
from django.http import HttpRequest

PROXIED = ("HTTP_X_FORWARDED_FOR", "HTTP_FORWARDED", "HTTP_X_REAL_IP")


def at_this_machine(request: HttpRequest) -> bool:
    """Whether the browser runs on this machine, with nothing in between that could speak for somebody else."""
    try:
        near = ip_address(request.META.get("REMOTE_ADDR", "")).is_loopback
    except ValueError:
        return False
    return near and not any(header in request.META for header in PROXIED)


def client_address(request: HttpRequest) -> str:
    """The address a request came from, before the installation's own proxies (RINNALLA_PROXIES of them).

    Each proxy adds whom it heard from to X-Forwarded-For; what stands further left anybody may have made up.
    """
    near = str(request.META.get("REMOTE_ADDR", ""))
    hops = request.META.get("HTTP_X_FORWARDED_FOR", "").split(",")
    count = settings.RINNALLA_PROXIES
    if not 0 < count <= len(hops):
        return near
    try:
        return str(ip_address(hops[-count].strip()))
    except ValueError:
        return near
