"""Papers beside the code: decisions in order, dependencies each with its reason, no addresses of package hosts."""

import re
import tomllib

HEADINGS = ["Context", "Options", "Decision", "Consequences"]
HOST = re.compile(
    r"py(?:pi|thonhosted)\.org|registry\.(?:npm|yarn|node)|(?:deb|security|archive)\.(?:debian|ubuntu)\.|crates\.io"
    r"|index[-_]url|\"resolved\":\s*\"http|https?://\S+/(?:simple|packages)/",
    re.IGNORECASE,
)


def decisions(files):
    """Records out of order, or without the four headings. ``files`` maps names to texts."""
    for number, name in enumerate(sorted(files), start=1):
        if not re.fullmatch(rf"{number:04}-[a-z0-9-]+\.md", name):
            yield f"{name}: the next record is called {number:04}-what-it-decides.md"
        lines = files[name].splitlines()
        if not lines or not re.match(rf"# {number:04} \S", lines[0]):
            yield f"{name}: begins with '# {number:04} What it decides'"
        if [line.removeprefix("## ") for line in lines if line.startswith("## ")] != HEADINGS:
            yield f"{name}: has the headings {', '.join(HEADINGS)}"


def required(text):
    """The names in a requirements file for people."""
    found = (re.match(r"[A-Za-z0-9._-]+", line) for line in text.splitlines() if not line.startswith(("#", "-")))
    return {match.group().lower() for match in found if match}


# What a package is called where it is used, when that is not its own name: modules, and words of settings.
CALLED = {
    "argon2-cffi": "Argon2PasswordHasher",
    "python-docx": "docx",
    "django-allauth": "allauth",
    "django-csp": "csp",
    "django-htmx": "django_htmx",
    "django-template-partials": "template_partials",
    "psycopg": "django.db.backends.postgresql",
    "pyjwt": "jwt",
    "pyyaml": "yaml",
}


def unused(names, source):
    """Packages that no line imports, and no setting or command names."""
    for name in sorted(names):
        word = re.escape(CALLED.get(name, name))
        if not re.search(rf"^\s*(?:import|from) {word}\b|[\".]{word}[\".]", source, re.MULTILINE):
            yield name


def locked(text):
    """The exact versions in a lock."""
    return dict(re.findall(r"^([a-z0-9._-]+)==(\S+)", text, re.MULTILINE))


def described(text):
    """The packages that a row of the paper on dependencies is about."""
    return set(re.findall(r"^\| `([^`]+)` \|", text, re.MULTILINE))


def extras(text):
    """The names in pyproject.toml's optional dependencies."""
    groups = tomllib.loads(text)["project"]["optional-dependencies"]
    return {name for group in groups.values() for name in required("\n".join(group))}


def hosts(source):
    """Addresses of package hosts: each installation has its own."""
    for found in HOST.finditer(source.text):
        yield f"{source.path}:{source.text.count(chr(10), 0, found.start()) + 1}: names a package host"
