"""How a command says that it can't go on."""


class Stop(Exception):
    """The command ends here; the message is one sentence, or two, that say what is wrong and what to do."""
