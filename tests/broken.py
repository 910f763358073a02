"""Whether the database refuses broken rows, whatever the program says, and every constraint of a room is broken."""

from django.apps import apps
from django.db import IntegrityError, connection, transaction
from django.db.models import UniqueConstraint


def constraints_of(*rooms):
    """The constraints of rooms by name."""
    models = [model for model in apps.get_models() if model._meta.app_label in rooms]
    return {one.name: one for model in models for one in model._meta.constraints}


def let_be(broken, made, *rooms):
    """What the database said to ways of breaking that it did not refuse by the constraint named."""
    every, said = constraints_of(*rooms), {}
    for name, ways in broken.items():
        unique = isinstance(every[name], UniqueConstraint) and connection.vendor == "sqlite"
        for number, breaking in enumerate(ways):
            answer = answer_to(breaking, made)
            if ("UNIQUE" if unique else name) not in answer:
                said[f"{name} {number}"] = answer
    return said


def answer_to(breaking, made):
    """What the database says to it; nothing if it lets it be."""
    try:
        with transaction.atomic():
            breaking(made)
    except IntegrityError as refused:
        return str(refused)
    return ""
