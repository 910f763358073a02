"""The colours of the pages are read from the style sheet, and their contrasts computed as WCAG 2 does."""

import re
from pathlib import Path

import pytest

TOKENS = Path(__file__).resolve().parents[2] / "frontend" / "css" / "tokens.css"
TEXT, EDGE = 4.5, 3.0
TINTS = ("spruce-t", "clay-t", "plum-t", "sun-t", "moss-t", "rose-t")
GROUNDS = ("paper", "card", "sunk")

TEXT_PAIRS = [
    *(("ink", ground) for ground in (*GROUNDS, *TINTS)),
    *(("ink2", ground) for ground in (*GROUNDS, *TINTS)),
    *((tint.replace("-t", "-i"), tint) for tint in TINTS),
    *(("spruce-i", ground) for ground in GROUNDS),
    ("clay-i", "card"),
    ("rose-i", "card"),
    ("on-spruce", "spruce"),
    ("on-spruce", "spruce-h"),
    ("paper", "clay"),
    ("paper", "ink"),
    ("card", "ink"),
]
EDGE_PAIRS = [
    *(("edge", ground) for ground in ("card", "paper")),
    *((edge, "card") for edge in ("spruce", "clay", "plum", "sun", "moss", "rose")),
    *(("ink", ground) for ground in (*GROUNDS, "halo")),
    ("halo", "spruce"),
    ("card", "moss"),
    *((f"category-{number}", "card") for number in range(1, 5)),
]


def roles(css, opening):
    """The roles of the block that begins with the selector."""
    block = css[css.index(opening) :]
    block = block[: block.index("}")]
    return dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6});", block))


def schemes(css):
    return {
        "light": roles(css, '[data-color-scheme="light"] {'),
        "dark": roles(css, '[data-color-scheme="dark"] {'),
    }


def luminance(colour):
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one, other):
    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def too_weak(css):
    """Every pair under its limit, in words."""
    return [
        f"{scheme}: {front} on {back} is {contrast(found[front], found[back]):.2f}, not {limit}"
        for scheme, found in schemes(css).items()
        for limit, pairs in ((TEXT, TEXT_PAIRS), (EDGE, EDGE_PAIRS))
        for front, back in pairs
        if contrast(found[front], found[back]) < limit
    ]


def test_contrast_is_computed_as_wcag_does():
    assert contrast("#ffffff", "#000000") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.478, abs=0.001)


def test_both_schemes_have_the_same_roles():
    found = schemes(TOKENS.read_text())
    assert set(found["light"]) == set(found["dark"])


def test_every_text_and_edge_is_strong_enough():
    assert too_weak(TOKENS.read_text()) == []


def test_a_weak_text_is_found():
    assert too_weak(TOKENS.read_text().replace("--ink2: #4c5857", "--ink2: #8c9897"))


def test_a_weak_edge_is_found_in_the_dark_scheme_too():
    assert too_weak(TOKENS.read_text().replace("--edge: #8a9492", "--edge: #3a4442"))
