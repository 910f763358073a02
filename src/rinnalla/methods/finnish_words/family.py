"""What derived words have in common: neuvoa, neuvoja and neuvonta; kotoutua and kotouttaminen."""

from functools import lru_cache

# Endings that make one word of another; the longest that leaves a stem is taken off.
ENDINGS = tuple(
    sorted(
        "istyminen istuminen istaminen istäminen uttaminen yttäminen utuminen ytyminen taminen täminen tuminen tyminen aminen äminen eminen iminen ominen"
        " uttaja yttäjä utuja ytyjä ttaja ttäjä taja täjä aaja ääjä aja äjä ija ijä oja eja"
        " utus ytys taus täys aus äys eus us ys uus yys isuus isyys llisuus llisyys llinen"
        " onta öntä anta äntä enta intä inti ante nta ntä uttaa yttää utua ytyä istua istyä istaa istää ttaa ttää"
        " taa tää tua tyä aa ää oa öä ia iä ua yä ella ellä illa illä ata ätä ota etä inen o ö u y a ä i e".split(),
        key=len,
        reverse=True,
    )
)
SHORTEST = 4


@lru_cache(maxsize=65_536)
def family(lemma: str) -> str:
    """The stem that a base form shares with those derived from the same; marked, so that it is never taken for a word."""
    for ending in ENDINGS:
        if lemma.endswith(ending) and len(lemma) - len(ending) >= SHORTEST:
            return "=" + lemma.removesuffix(ending)
    return "=" + lemma
