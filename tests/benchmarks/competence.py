"""Lists of competence and learning cost the same at a county's full size: ``rinnalla bench competence``.

WORKERS= and TEAMS= say how many of each there are (5,000 and 300), ROUNDS= how often each page is looked at. What is
held against the limit is the 95th percentile of the processor's seconds, since nothing here waits for anybody.
"""

import logging
import os
import statistics
import time
from datetime import timedelta

from tests.benchmarks import _ground

WORKERS = int(os.environ.get("WORKERS", "5000"))
TEAMS = int(os.environ.get("TEAMS", "300"))
ROUNDS = int(os.environ.get("ROUNDS", "40"))
MOST = 0.1
MOST_QUERIES = 15


def main():
    logging.disable(logging.INFO)
    with _ground.installation():
        from django.test import override_settings  # noqa: PLC0415 -- models can be imported only now

        from rinnalla.access.tenancy import owned_transaction  # noqa: PLC0415 -- the same
        from tests import factories  # noqa: PLC0415 -- the same

        with owned_transaction():
            pages = _fill(factories.make_cast())
        with override_settings(ALLOWED_HOSTS=["*"]):
            kept = [_measure(who, address) for who, address in pages]
    _ground.verdict(kept=all(kept), said=f"{WORKERS} workers, {TEAMS} teams: pages within {MOST * 1000:.0f} ms")


def _fill(cast):
    """Teams of one unit, all with a year under way; one of them has a map. Gives who looks at which page."""
    from rinnalla.competence.actions.assessment import close_round  # noqa: PLC0415 -- models can be imported only now
    from tests.benchmarks import _learners  # noqa: PLC0415 -- the same
    from tests.factories import competence as given  # noqa: PLC0415 -- the same

    team = given.make_team(cast, workers=12)
    given.make_profile(team)
    asked = given.make_round(team)
    for place, worker in enumerate(team.workers):
        given.assess(worker, asked, AT1="own" if place % 2 else "start")
    close_round(by=team.manager.actor, asked=asked)
    made = given.make_cycle(team)
    people = _others(cast)
    manager, worker = cast.bertil.account, cast.wilma.account
    of_team = f"/osaaminen/tiimit/{team.record.pk}/"
    return [
        (manager, "/osaaminen/"),
        (manager, "/osaaminen/?page=6"),
        (worker, "/osaaminen/"),
        (manager, "/osaaminen/vuosi/"),
        (manager, of_team),
        (manager, f"/osaaminen/kierrokset/{asked.pk}/kartta"),
        (manager, f"/osaaminen/vuosi/{made.pk}"),
        (manager, "/"),
        *_learners.fill(cast, people),
    ]


def _others(cast):
    """The other teams and their workers, put there by a writer of its own; gives the workers."""
    from rinnalla.access import clock  # noqa: PLC0415 -- models can be imported only now
    from rinnalla.access.owners import owner_key  # noqa: PLC0415 -- the same
    from rinnalla.access.records import Run, writing  # noqa: PLC0415 -- the same
    from rinnalla.access.roles import Role  # noqa: PLC0415 -- the same
    from rinnalla.cycle.choices import StepKind  # noqa: PLC0415 -- the same
    from rinnalla.cycle.models import Cycle, CycleTask, Plan, Step  # noqa: PLC0415 -- the same
    from rinnalla.people.models import Membership, Person, Staff, Team  # noqa: PLC0415 -- the same
    from tests.factories.cast import SYSTEM  # noqa: PLC0415 -- the same

    key, today = owner_key(), clock.today()
    models = frozenset({Team, Person, Staff, Membership, Cycle, Step, CycleTask, Plan})
    with writing(Run(SYSTEM, models, frozenset())):
        teams = [Team(unit=cast.guidance, name=f"Tiimi {number:03}") for number in range(1, TEAMS)]
        people = [Person() for _ in range(WORKERS)]
        cycles = [Cycle(team=team, name="Vuosi", starts_on=today) for team in teams]
        steps = [Step(cycle=one, kind=kind, due_on=today + timedelta(30), data_key=key)
                 for one in cycles for kind in StepKind]  # fmt: skip
        held = [
            Membership(person=person, unit=cast.guidance, team=teams[place % len(teams)], role=Role.WORKER,
                       state="accepted", starts_on=today)
            for place, person in enumerate(people)
        ]  # fmt: skip
        staff = [Staff(person=person, first_name="Nimi", last_name=str(place)) for place, person in enumerate(people)]
        tasks = [CycleTask(step=step, due_on=today, data_key=key) for step in steps]
        for rows in (teams, people, staff, held, cycles, [Plan(cycle=one) for one in cycles], steps, tasks):
            type(rows[0]).objects.bulk_create(rows, batch_size=500)
    return people


def _measure(account, address):
    from django.db import connection  # noqa: PLC0415 -- models can be imported only now

    from tests.attack.crawl import AROUND, window_of  # noqa: PLC0415 -- the same

    window, asked, looks = window_of(account), [], []
    window.get(address)
    with connection.execute_wrapper(lambda run, statement, *about: asked.append(statement) or run(statement, *about)):
        window.get(address)
    queries = sum(not statement.startswith((*AROUND, "SELECT set_config")) for statement in asked)
    for _ in range(ROUNDS):
        begun = time.process_time()
        answer = window.get(address)
        looks.append(time.process_time() - begun)
        assert answer.status_code == 200, (address, answer.status_code)
    late = statistics.quantiles(looks, n=20)[-1]
    print(f"{address}: {late * 1000:.0f} ms (95th percentile), {queries} queries")
    return late <= MOST and queries <= MOST_QUERIES


if __name__ == "__main__":
    main()
