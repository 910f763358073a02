"""A million answers to 14 statements are counted, compared and described in under a second: ``rinnalla bench methods``.

PEOPLE= makes it smaller. Also what protecting each table of a campaign costs at the sizes of real surveys. The seconds
are the processor's, since nothing here waits for anything.
"""

import os
import random
import statistics
import time

from rinnalla.methods import families, marginal, paired, partly_paired, rounding, unpaired
from rinnalla.methods.counts import after_of, before_of
from rinnalla.methods.disclosure.protection import protect
from rinnalla.methods.disclosure.tables import Policy, tabulate
from rinnalla.methods.intervals import share
from rinnalla.methods.tally import cross, tally
from tests.benchmarks import _ground

PEOPLE = int(os.environ.get("PEOPLE", "1000000"))
STATEMENTS, CATEGORIES = 14, 5
SECONDS, RELEASE = 1.0, 0.05
SIZES = (6, 10, 15, 40, 47, 80, 84, 86, 96, 99, 116, 286, 361)
SECTORS = {"care": 8, "school": 5, "elderly": 4, "church": 2, "youth": 1}


def main():
    answers = [_column(number) for number in range(2 * STATEMENTS)]
    before, after = answers[:STATEMENTS], answers[STATEMENTS:]
    _count(b"", b"")  # loads the numeric package
    counting, squares = _worked(lambda: [_count(*pair) for pair in zip(before, after, strict=True)])
    telling, _ = _worked(lambda: _describe(squares))
    print(f"{PEOPLE} people × {STATEMENTS} statements, twice: counted in {counting:.3f} s, all figures {telling:.3f} s")
    _release(SIZES[0])  # loads the solver
    slowest = max(_release(size) for size in SIZES)
    _ground.verdict(
        kept=counting + telling <= SECONDS and slowest <= RELEASE,
        said=f"{counting + telling:.2f} s of {SECONDS:.2f}; a release {slowest * 1000:.0f} ms of {RELEASE * 1000:.0f}",
    )


def _worked(job):
    """Seconds of the processor that a job takes, and what it returns."""
    begun = time.process_time()
    result = job()
    return time.process_time() - begun, result


def _column(number):
    """Answers of everybody to one statement, each a byte; 0 where there is none."""
    weights = [1, 2 + number % 3, 4, 7, 10, 3 + number % 5]
    return bytes(random.Random(number).choices(range(CATEGORIES + 1), weights, k=PEOPLE))


def _count(before, after):
    return cross(before, after, CATEGORIES), tally(before, CATEGORIES), tally(after, CATEGORIES)


def _describe(squares):
    """Everything a page of results says of the two waves, linked, partly linked and not."""
    raw = {}
    for number, (square, first, second) in enumerate(squares):
        for counts in (first, second):
            rounding.percentages(counts)
            [share(count, sum(counts)) for count in counts]
        raw[number] = paired.compare(square).p
        marginal.homogeneity(square)
        unpaired.compare(first, second)
        alone = [[a - b for a, b in zip(whole, of(square), strict=True)]
                 for whole, of in ((first, before_of), (second, after_of))]  # fmt: skip
        waves = partly_paired.Waves(square, *alone)
        partly_paired.mean_change(waves)
        partly_paired.shift(waves)
    return families.holm(raw)


def _release(size):
    """Seconds that a table of this campaign takes to be released in the middle; the slowest is printed beside it."""
    chance = random.Random(size)
    questions = [f"q{number}" for number in range(STATEMENTS)]
    codebook = {"sector": [*SECTORS], **{name: ["", *"12345"] for name in questions}}
    weights = {"sector": list(SECTORS.values()), **{name: [1, 1, 3, 5, 8, 4] for name in questions}}
    people = [{name: chance.choices(held, weights[name])[0] for name, held in codebook.items()} for _ in range(size)]
    plan = [(("sector",), None), *((groups, name) for name in questions for groups in ((), ("sector",)))]
    times, releases = [], []
    for groups, answer in plan:
        table = tabulate(people, codebook, groups, answer)
        taken, release = _worked(lambda table=table: protect(table, releases, codebook, Policy()))
        times.append(taken)
        releases.append(release)
    print(f"{size} answers, {len(plan)} tables: median {statistics.median(times) * 1000:.1f} ms, "
          f"slowest {max(times) * 1000:.1f} ms")  # fmt: skip
    return statistics.median(times)


if __name__ == "__main__":
    main()
