"""A small world: an owner, an association, a clinic, the people of the tests, and a walked path of guidance."""

from tests.factories.canaries import Canaries
from tests.factories.cast import Cast, make_cast, make_owner, make_staff, new_keys
from tests.factories.walk import Walk, make_request, walk_path
from tests.factories.walk_course import walk_course

__all__ = [
    "Canaries",
    "Cast",
    "Walk",
    "make_cast",
    "make_owner",
    "make_request",
    "make_staff",
    "new_keys",
    "walk_course",
    "walk_path",
]
