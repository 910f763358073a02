"""The clients of the demonstration, told in Finnish. They are made up."""

from rinnalla.demo.sketch import whole
from rinnalla.demo.stories.anssi import ANSSI
from rinnalla.demo.stories.ended import CANCELLED, CLOSING, FINISHED, PLANNED
from rinnalla.demo.stories.jarkko import JARKKO
from rinnalla.demo.stories.niko import NIKO
from rinnalla.demo.stories.others import OTHERS
from rinnalla.demo.stories.underway import ACTIVE, PAUSED, STARTING, TAPERING

SKETCHES = (*FINISHED, *CANCELLED, *CLOSING, *TAPERING, *PAUSED, *ACTIVE, *STARTING, *PLANNED)
STORIES = (NIKO, ANSSI, JARKKO, *(whole(sketch, number) for number, sketch in enumerate(SKETCHES)), *OTHERS)
