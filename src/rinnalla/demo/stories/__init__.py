"""The clients of the demonstration, told in Finnish. They are made up."""

from rinnalla.demo.stories.anssi import ANSSI
from rinnalla.demo.stories.jarkko import JARKKO
from rinnalla.demo.stories.niko import NIKO
from rinnalla.demo.stories.others import OTHERS

STORIES = (NIKO, ANSSI, JARKKO, *OTHERS)
