"""Whether somebody sits at the very machine that serves the page. The demonstration opens itself to nobody else."""

from ipaddress import ip_address

from django.http import HttpRequest

PROXIED = ("HTTP_X_FORWARDED_FOR", "HTTP_FORWARDED", "HTTP_X_REAL_IP")


def at_this_machine(request: HttpRequest) -> bool:
    """Whether the browser runs on this machine, with nothing in between that could speak for somebody else."""
    try:
        near = ip_address(request.META.get("REMOTE_ADDR", "")).is_loopback
    except ValueError:
        return False
    return near and not any(header in request.META for header in PROXIED)
