"""What a start loads is what pages need; what makes a file is loaded when one is made."""

import subprocess
import sys

LATER = {
    "docx",
    "xlsxwriter",
    "simplemma",
    "pyreadstat",
    "numpy",
    "scipy",
    "highspy",
    "openpyxl",
    "rinnalla.demo.build",
}


def test_the_pages_load_no_writer_of_files_and_no_numeric_package():
    told = subprocess.run(
        [sys.executable, "-c", "import sys, django; django.setup(); import rinnalla.config.urls; print(*sys.modules)"],
        capture_output=True,
        text=True,
        check=True,
    )
    assert LATER & set(told.stdout.split()) == set()
