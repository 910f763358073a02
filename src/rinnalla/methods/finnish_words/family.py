"""What derived words have in common: neuvoa, neuvoja and neuvonta; kotoutua and kotouttaminen."""

from functools import lru_cache

# Endings that make one word of another; the longest that leaves a stem is taken off.
ENDINGS = (
    "istyminen", "istuminen", "istaminen", "istäminen", "uttaminen", "yttäminen", "utuminen", "ytyminen",
    "taminen", "täminen", "tuminen", "tyminen", "llisuus", "llisyys", "aminen", "äminen", "eminen", "iminen",
    "ominen", "uttaja", "yttäjä", "llinen", "utuja", "ytyjä", "ttaja", "ttäjä", "isuus", "isyys", "uttaa",
    "yttää", "istua", "istyä", "istaa", "istää", "taja", "täjä", "aaja", "ääjä", "utus", "ytys", "taus", "täys",
    "onta", "öntä", "anta", "äntä", "enta", "intä", "inti", "ante", "utua", "ytyä", "ttaa", "ttää", "ella",
    "ellä", "illa", "illä", "inen", "aja", "äjä", "ija", "ijä", "oja", "eja", "aus", "äys", "eus", "uus", "yys",
    "nta", "ntä", "taa", "tää", "tua", "tyä", "ata", "ätä", "ota", "etä", "us", "ys", "aa", "ää", "oa", "öä",
    "ia", "iä", "ua", "yä", "o", "ö", "u", "y", "a", "ä", "i", "e",
)  # fmt: skip
SHORTEST = 4
MARK = "zz"  # begins no word, and no full-text index takes it apart


@lru_cache(maxsize=65_536)
def family(lemma: str) -> str:
    """The stem that a base form shares with those derived from the same, marked as no word."""
    for ending in ENDINGS:
        if lemma.endswith(ending) and len(lemma) - len(ending) >= SHORTEST:
            return MARK + lemma.removesuffix(ending)
    return MARK + lemma
