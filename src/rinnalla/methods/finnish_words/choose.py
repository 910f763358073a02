"""The best analyser that this machine has, the same for the whole process."""

from functools import cache

from libvoikko import VoikkoException

from rinnalla.methods.finnish_words.lemmas import Lemmas
from rinnalla.methods.finnish_words.voikko import Voikko
from rinnalla.methods.finnish_words.word import Analyser


@cache
def analyser() -> Analyser:
    """Voikko where the system has it and its Finnish dictionary, a list of words otherwise."""
    try:
        return Voikko()
    except (OSError, VoikkoException):
        return Lemmas()
