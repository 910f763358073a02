"""Every address × everybody × every method: what opens, what it discloses, and what is written of it.

``test_matrix*.py`` ask for it, some people in each, so that the processes of a run share the work.
"""

from uuid import uuid4

from django.core import mail
from django.urls import resolve

from rinnalla.people.queries.account import actor_of
from tests import sizes
from tests.attack import crawl
from tests.attack.fields import SEES
from tests.attack.routes import CLIENTS, EVERYBODY, HOLLOW, ROUTES

MOST_QUERIES = 15
METHODS = ("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE")
# At full size every method and id for everybody; else every method for these, and for the others what a browser sends.
EVERY = sizes.pick(quick=False, full=True)
THOROUGH = {"marja", "kaisa", "nobody"}
FAILED = 500
ANSWERS = {200, 303, 400, 409, 422}


def addresses(world):
    """Every address with its route, once about each client, and once about nothing that exists."""
    for name, route in ROUTES.items():
        if not route.about:
            yield name, route, crawl.address_of(name), route.opens
            continue
        for walk, opens in ((world.kaisa, route.opens), (world.elias, route.opens_elsewhere)):
            yield name, route, crawl.address_of(name, world.target(walk, route.about).pk), _people(route, opens)
        yield name, route, crawl.address_of(name, uuid4()), set()


def _people(route, opens):
    """Accounts, roles and organisations belong to the owner, not to a client."""
    return route.opens if route.about in {"account", "membership", "organisation", "unit"} else opens


PEOPLE = [*sorted(EVERYBODY), *sorted(HOLLOW), "nobody"]
PARTS = [PEOPLE[part::4] for part in range(4)]


def _holds(actor, address):
    """Whether somebody holds a permission the page asks. If not, the page is refused before its id is read."""
    asked = getattr(resolve(address).func, "permissions", ())
    return not asked or (actor is not None and any(map(actor.may, asked)))


def visited(world, person):
    """The addresses one person visits: of pages that read the id all, of others the one about Kaisa."""
    held, before, account = {}, set(), world.accounts[person]
    actor = None if account is None else actor_of(account)
    for name, route, address, opens in addresses(world):
        if name not in held:
            held[name] = EVERY or _holds(actor, address)
        if held[name] or name not in before:
            yield name, route, address, opens
        before.add(name)


def assert_as_declared(world, person, logs):
    """A page opens and shows what is declared for this person, and nothing of it for anybody else."""
    window, faults, tried = crawl.window_of(world.accounts[person]), [], set()
    shown = crawl.visit(window, "GET", crawl.address_of("situation", world.kaisa.deferred.pk)).seen(world.kaisa)
    for name, route, address, opens in visited(world, person):
        methods = METHODS if EVERY or (name not in tried and person in THOROUGH) else ("GET", "POST")
        tried.add(name)
        for method in methods:
            data = crawl.form() if method == "POST" else None
            seen = crawl.visit(window, method, address, data)
            shown |= seen.seen(world.kaisa) if method == "GET" else set()
            faults += [
                f"{method} {name} {seen.status}: {fault}"
                for fault in _faults(world, person, route, opens, method, seen)
            ]

    theirs = SEES.get(person, set())
    faults += [f"sees {field}" for field in shown - theirs] + [f"does not see {field}" for field in theirs - shown]
    said = "\n".join([*logs, *(str(letter.message()) for letter in mail.outbox)])
    faults += [f"logged: {field}" for walk in (world.kaisa, world.elias) for field in walk.canaries.seen_in(said)]
    assert not faults, f"{len(faults)}:\n" + "\n".join(faults)


def _faults(world, person, route, opens, method, seen):
    yield from _status_faults(person, route, opens, method, seen.status)
    yield from _header_faults(person, seen.headers)
    shows = seen.status == 200 and method == "GET" and "html" in seen.headers.get("Content-Type", "")
    for walk in (world.kaisa, world.elias):
        fields, named = seen.seen(walk), seen.names(walk)
        if fields - _own_name(world, person, walk) and not named:
            yield f"shows {sorted(fields)} without a line"
        if named and shows and not fields and person not in CLIENTS:
            yield "writes that a client was shown who was not"
        if fields and (seen.status >= 300 and seen.status != 422):
            yield f"refuses and still shows {sorted(fields)}"
    if method in {"GET", "HEAD"} and seen.queries > MOST_QUERIES and seen.status == 200:
        yield f"{seen.queries} queries"


def _own_name(world, person, walk):
    """What the head of every page calls the one who has signed in; nobody is written down for their own name."""
    return {"client.call_name"} if walk.account == world.accounts[person] else set()


def _status_faults(person, route, opens, method, status):
    """What is wrong with a status, given for whom the address opens."""
    unneeded = method in {"PUT", "PATCH", "DELETE"}
    if route.public:
        if status >= FAILED or (unneeded and status not in {404, 405}):
            yield "a public page does not answer as it should"
    elif status not in _expected(person, route, opens, method, unneeded=unneeded):
        yield "opens for one it is not for, or not for the one it is for"


def _expected(person, route, opens, method, *, unneeded):
    if person in {"nobody", "closed"}:
        return {302}
    if unneeded:
        return {405}
    if person not in opens:
        return {404}
    if method == "POST":
        return ANSWERS
    return {400 if route.button else 200}


def _header_faults(person, headers):
    policy = headers.get("Content-Security-Policy", "")
    if "unsafe" in policy or "default-src 'self'" not in policy or "frame-ancestors 'none'" not in policy:
        yield f"policy: {policy!r}"
    for name, value in {
        "X-Content-Type-Options": "nosniff",
        "Cross-Origin-Opener-Policy": "same-origin",
        "Referrer-Policy": "same-origin",
    }.items():
        if headers.get(name) != value:
            yield f"{name}: {headers.get(name)!r}"
    if person not in {"nobody", "closed"} and "no-store" not in headers.get("Cache-Control", ""):
        yield "may be stored"
