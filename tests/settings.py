"""The product's own settings, with a data folder and a database that belong to this test run alone."""

import atexit
import os
import shutil
import tempfile
from pathlib import Path

from tests import postgres

ROOT = Path(__file__).resolve().parents[1]
FOLDER = Path(tempfile.mkdtemp(prefix="rinnalla-test-"))
atexit.register(shutil.rmtree, FOLDER, ignore_errors=True)

os.environ.setdefault("RINNALLA_STATIC", str(ROOT / "var" / "static"))
os.environ["RINNALLA_DATA"] = str(FOLDER)
os.environ["DATABASE_URL"] = os.environ["DATABASE_MIGRATE_URL"] = ""
if server := os.environ.get("RINNALLA_TEST_POSTGRES"):
    os.environ.update(postgres.addresses(server))

from rinnalla.config.settings import *  # noqa: E402, F403 -- the environment above decides what they say

SECRET_KEY = "known to everybody who reads the tests"
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]  # the real one is slow on purpose
