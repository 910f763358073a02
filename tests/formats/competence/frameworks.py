"""Frameworks of chance: trees of up to four levels, with every field and other systems' own words."""

from uuid import UUID

from hypothesis import strategies as st

from rinnalla.methods.competence.content import LANGUAGES, Area, Association, Framework, Item, Kind, Theme, ordered

LEVELS = 4
ids = st.uuids(version=4).map(str)
words = st.text(st.characters(codec="utf-8", exclude_categories=("C", "Z")), min_size=1, max_size=20)
texts = st.dictionaries(st.sampled_from(LANGUAGES), words, min_size=1).map(
    lambda held: {code: held[code] for code in LANGUAGES if code in held}
)
maybe = st.one_of(st.just(""), words)
odd = st.dictionaries(words.map(lambda word: f"x-{word}"), st.one_of(words, st.integers(), st.lists(words)), max_size=2)


@st.composite
def frameworks(draw):
    """A framework with all four levels and whatever else may be in it."""
    keys = draw(st.lists(ids, min_size=LEVELS + 1, max_size=12, unique=True))
    items, depth = [], {"": 0}
    for place, key in enumerate(keys[1:]):
        above = items[-1].identifier if items and place < LEVELS else draw(parents(items, depth))
        depth[key] = depth[above] + 1
        items.append(draw(an_item(key, above)))
    headings = {item.parent for item in items}
    items = [item for item in items if item.identifier not in headings or item.is_heading or (item.theme and item.kind)]
    items = [Item(**{**vars(item), "parent": item.parent if known(items, item) else ""}) for item in items]
    return ordered(
        Framework(
            keys[0], draw(texts), tuple(items), draw(ties(items)), source=draw(maybe), licence=draw(maybe),
            changed=draw(st.sampled_from(["", "2026-11-28T10:00:00+02:00"])), is_draft=draw(st.booleans()),
        )
    )  # fmt: skip


def parents(items, depth):
    return st.sampled_from(["", *(item.identifier for item in items if depth[item.identifier] < LEVELS)])


def known(items, item):
    return item.parent in {one.identifier for one in items}


@st.composite
def an_item(draw, key, above):
    said = draw(odd)
    return Item(
        key, draw(texts), code=draw(maybe), parent=above, theme=draw(st.sampled_from(list(Theme))).value,
        kind=draw(st.sampled_from(list(Kind))).value, is_heading=draw(st.booleans()),
        areas=tuple(draw(st.lists(st.sampled_from([one.value for one in Area]), unique=True))),
        uri=draw(st.sampled_from(["", f"https://example.fi/{key}"])), extra={"item": said} if said else {},
    )  # fmt: skip


def ties(items):
    if not items:
        return st.just(())
    one = st.builds(
        Association, ids, st.sampled_from(["exactMatchOf", "isRelatedTo"]),
        st.sampled_from([item.identifier for item in items]), ids, title=maybe,
    )  # fmt: skip
    return st.lists(one, max_size=2, unique_by=lambda tie: tie.identifier).map(tuple)


NOWHERE = UUID(int=1)
