"""Everything is reached with the keyboard alone, and one always sees where one is."""

import pytest

from tests.journeys.requesting import heading

pytestmark = pytest.mark.only("sqlite")
MOST_STEPS = 80
FOCUS_IS_SEEN = """() => {
  const seen = (element) => {
    const style = getComputedStyle(element);
    return style.outlineStyle !== "none" && parseFloat(style.outlineWidth) > 0;
  };
  const focused = document.activeElement;
  const label = focused.closest("label");
  return seen(focused) || (label !== null && seen(label));
}"""


def step_to(page, selector):
    """Press Tab until the element is reached; every stop on the way must be seen."""
    for _ in range(MOST_STEPS):
        page.keyboard.press("Tab")
        name = page.evaluate("document.activeElement.outerHTML.slice(0, 120)")
        assert page.evaluate(FOCUS_IS_SEEN), f"one does not see the focus on {name}"
        if page.evaluate("selector => document.activeElement.matches(selector)", selector):
            return
    raise AssertionError(f"{selector} is not reached with the keyboard")


def write(page, selector, words):
    step_to(page, selector)
    page.keyboard.type(words)


def go(page, selector):
    """Step to a link or a button and press Enter."""
    step_to(page, selector)
    with page.expect_navigation():
        page.keyboard.press("Enter")


def test_the_first_stop_leads_past_the_head(enter):
    page = enter("koordinaattori")
    page.keyboard.press("Tab")
    seen = page.evaluate(FOCUS_IS_SEEN), page.locator(":focus").inner_text()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")

    assert seen == (True, "Siirry sisältöön")
    assert page.evaluate("document.activeElement.closest('main') !== null")


def test_a_nurse_signs_in_and_begins_a_request_without_a_mouse(demonstration, open_page):
    page = open_page(viewport={"width": 1280, "height": 900})
    page.goto("/kirjaudu")
    write(page, "#id_username", "omahoitaja")
    write(page, "#id_password", "rinnalla-demo")
    go(page, "main button[type=submit]")
    go(page, "main a[href='/ohjaus/pyynnot/uusi']")
    step_to(page, "input[name=origin]")
    page.keyboard.press("Space")
    write(page, "#id_name", "Reino Kallio")
    write(page, "#id_phone", "044 555 0299")
    go(page, "main button[type=submit]")
    step_to(page, "input[name=named_contact]")
    page.keyboard.press("Space")
    chosen = page.locator("input[name=named_contact]:checked").count()

    assert (heading(page), chosen) == ("Millainen tilanne on nyt?", 1)


def test_the_menu_of_the_phone_opens_with_enter_and_closes_with_escape(enter):
    page = enter("koordinaattori")
    step_to(page, ".bottom-more summary")
    page.keyboard.press("Enter")
    opened = page.locator(".bottom-panel").is_visible()
    page.keyboard.press("Escape")

    assert (opened, page.locator(".bottom-panel").is_visible()) == (True, False)
    assert page.evaluate("document.activeElement.matches('.bottom-more summary')")
