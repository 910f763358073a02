"""How the browser is started, and the accessibility rules run in it."""

import json
import os
import shutil
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlsplit

from playwright.sync_api import sync_playwright

ROOT = Path(__file__).resolve().parents[1]
PICTURES = ROOT / "var" / "failures"
AXE = ROOT / "frontend" / "node_modules" / "axe-core" / "axe.min.js"
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
# A phone's page in Finnish: what most of the product's users have in hand.
CONTEXT = {"viewport": {"width": 390, "height": 844}, "locale": "fi-FI", "timezone_id": "Europe/Helsinki"}
BAD_REQUEST = 400
# Colours on their way from one to the other keep no rule yet.
AT_REST = """() => Promise.allSettled(document.getAnimations()
    .filter(one => Number.isFinite(one.effect.getComputedTiming().endTime)).map(one => one.finished))"""
ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


def program():
    """The browser of the set-up, else of the system; nothing means the test driver's own."""
    return os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("google-chrome")


@contextmanager
def started():
    """Start the browser; nothing when there is none to start."""
    with sync_playwright() as driver:
        own = driver.chromium.executable_path
        path = program() or (own if Path(own).exists() else None)
        chromium = driver.chromium.launch(executable_path=path, args=ARGUMENTS) if path else None
        yield chromium
        if chromium:
            chromium.close()


@contextmanager
def contexts(chromium):
    """Open contexts as asked; at the end demand that no page had a fault and none asked another host for anything."""
    faults, opened = [], []

    def open_one(**changes):
        context = chromium.new_context(**{**CONTEXT, **changes})
        opened.append(context)
        context.on("weberror", lambda fault: faults.append(f"script: {fault.error}"))
        context.on("console", lambda line: faults.extend(of_console(line)))
        context.on("response", lambda answer: faults.extend(of_answer(answer)))
        context.on("request", lambda sent: faults.extend([f"elsewhere: {sent.url}"] if is_elsewhere(sent.url) else []))
        return context

    open_one.faults, open_one.contexts = faults, opened
    yield open_one
    for context in opened:
        context.close()
    assert not faults, "\n".join(faults)


def keep_pictures(contexts, name):
    """Photograph every open page of a failed test; give the files."""
    pages = [page for context in contexts for page in context.pages]
    files = [PICTURES / f"{name}-{number}.png" for number in range(1, len(pages) + 1)]
    for page, file in zip(pages, files, strict=True):
        page.screenshot(path=file, full_page=True)
    return files


def of_console(line):
    """Errors the browser reports, but for answers with a status of refusal: see below."""
    return [f"console: {line.text}"] if line.type == "error" and "Failed to load resource" not in line.text else []


def of_answer(answer):
    """A page may refuse on purpose; what it loads may not be missing."""
    loaded = answer.request.resource_type not in {"document", "fetch", "xhr"}
    return [f"missing: {answer.url} ({answer.status})"] if loaded and answer.status >= BAD_REQUEST else []


def is_elsewhere(url):
    """Whether an address leaves this machine."""
    parts = urlsplit(url)
    return parts.scheme in {"http", "https", "ws", "wss"} and parts.hostname not in {"127.0.0.1", "localhost"}


def accessibility_faults(page):
    """Run the rules on the page as it stands; give each fault with the elements that have it."""
    page.evaluate(AT_REST)
    # By evaluate, not by a script element: the pages' own policy refuses scripts from elsewhere, as it should.
    page.evaluate(AXE.read_text())
    # Only what breaks a rule is told of in full; to describe what keeps them takes longer than the rules themselves.
    asked = {"runOnly": RULES, "resultTypes": ["violations"]}
    found = page.evaluate(f"axe.run(document, {json.dumps(asked)})")
    return [f"{fault['id']}: {fault['help']}\n    {_elements(fault)}" for fault in found["violations"]]


def _elements(fault):
    return "\n    ".join(" ".join(map(str, node["target"])) for node in fault["nodes"])
