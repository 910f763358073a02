"""What the papers point to is there, and each picture is light and said what it shows."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
LOOK = ROOT / "docs" / "look"
PAPERS = sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md")])
HEAVIEST = 150_000  # bytes


@pytest.mark.parametrize("paper", PAPERS, ids=lambda paper: paper.relative_to(ROOT).as_posix())
def test_every_link_of_a_paper_leads_somewhere(paper):
    links = re.findall(r"\]\(([^)#\s]+)", paper.read_text(encoding="utf-8"))
    ours = [link for link in links if not link.startswith(("http:", "https:", "mailto:"))]

    assert [link for link in ours if not (paper.parent / link).exists()] == []


def test_every_picture_is_light_and_told_of():
    told = set(re.findall(r"[\w-]+\.png", (LOOK / "README.md").read_text(encoding="utf-8")))

    assert {picture.name for picture in LOOK.glob("*.png")} == told
    assert [picture.name for picture in LOOK.glob("*.png") if picture.stat().st_size > HEAVIEST] == []
