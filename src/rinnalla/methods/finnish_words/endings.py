"""Finnish endings, for a list that lacks many forms: what the base form may be, the likeliest first."""

from collections.abc import Iterator

VOWELS = "aeiouyäö"
CASES = (
    "ssa", "ssä", "sta", "stä", "lla", "llä", "lta", "ltä", "lle", "ksi", "tta", "ttä", "na", "nä", "n", "t", "a", "ä",
)  # fmt: skip
# Endings that change the stem, and what stands in the base form in their place.
STEMS = (
    ("nnasta", "nta"), ("nnassa", "nta"), ("nnan", "nta"), ("nnalla", "nta"), ("nnalle", "nta"), ("nnalta", "nta"),
    ("nnat", "nta"), ("ntaan", "nta"), ("ntoja", "nta"), ("nnästä", "ntä"), ("nnässä", "ntä"), ("nnän", "ntä"),
    ("nnällä", "ntä"), ("nnälle", "ntä"), ("ntään", "ntä"), ("nnot", "nto"), ("nnon", "nto"), ("nnosta", "nto"),
    ("nnossa", "nto"), ("nnolle", "nto"), ("ntoon", "nto"), ("isesta", "inen"), ("isessa", "inen"), ("jista", "ja"),
    ("jilta", "ja"), ("jille", "ja"), ("jalle", "ja"), ("jalta", "ja"), ("jäksi", "jä"), ("jaksi", "ja"),
    ("uksille", "us"), ("yksille", "ys"), ("uksissa", "us"), ("yksissä", "ys"), ("uksista", "us"), ("yksistä", "ys"),
    ("uksiin", "us"), ("yksiin", "ys"), ("uksien", "us"), ("yksien", "ys"), ("uksia", "us"), ("yksiä", "ys"),
    ("ukseen", "us"), ("ykseen", "ys"), ("uksen", "us"), ("yksen", "ys"), ("ukset", "us"), ("ykset", "ys"),
    ("uutta", "uus"), ("yyttä", "yys"), ("uuden", "uus"), ("yyden", "yys"), ("uuteen", "uus"), ("yyteen", "yys"),
    ("uudesta", "uus"), ("yydestä", "yys"), ("uudessa", "uus"), ("yydessä", "yys"),
    ("isille", "inen"), ("isilla", "inen"), ("isten", "inen"), ("isiin", "inen"), ("isia", "inen"), ("isiä", "inen"),
    ("iselle", "inen"), ("isella", "inen"), ("isen", "inen"), ("iset", "inen"), ("ista", "inen"), ("istä", "inen"),
    ("iseen", "inen"), ("isissa", "inen"), ("isista", "inen"), ("mis", "minen"), ("is", "inen"),
    ("oille", "a"), ("öille", "ä"), ("oiden", "a"), ("öiden", "ä"), ("oita", "a"), ("öitä", "ä"), ("oihin", "a"),
    ("oista", "a"), ("oissa", "a"), ("oilla", "a"), ("ille", "a"), ("ille", "i"), ("ille", "ä"), ("ien", "i"),
    ("ien", "a"), ("jen", ""), ("ia", "i"), ("iä", "i"), ("ia", "a"), ("ja", ""), ("jä", ""), ("eja", "i"),
    ("ejä", "i"),
    ("eille", "i"), ("eihin", "i"), ("eissa", "i"), ("eista", "i"), ("iin", "i"), ("ihin", ""), ("ille", ""),
    ("issa", ""), ("issä", ""), ("ista", ""), ("istä", ""), ("illa", ""), ("illä", ""), ("eseen", "e"), ("eeseen", "e"),
    ("een", "e"), ("een", "i"), ("en", "i"), ("etta", "e"), ("että", "e"), ("eet", "e"), ("eiden", "e"), ("eita", "e"),
    ("eitä", "e"), ("eisiin", "e"), ("eille", "e"), ("eella", "e"), ("eessa", "e"), ("een", "e"),
)  # fmt: skip
SHORTEST = 3


def bases(surface: str) -> Iterator[str]:
    """What a form may come from; most of these are no words."""
    for ending, base in STEMS:
        if surface.endswith(ending) and len(surface) - len(ending) >= SHORTEST:
            yield surface.removesuffix(ending) + base
    for ending in CASES:
        if surface.endswith(ending) and len(surface) - len(ending) >= SHORTEST:
            yield surface.removesuffix(ending)
    if surface.endswith("n") and surface[-2:-1] in VOWELS and surface[-3:-2] == surface[-2:-1]:
        yield surface[:-2]
