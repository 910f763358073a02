"""Closed lists of guides, also for what a client may wish of one. Never a diagnosis. Codes are only added to."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class Theme(TextChoices):
    """Topics a guide may be willing to talk about from experience."""

    MENTAL_HEALTH = "mental_health", _("mental health")
    SUBSTANCE_USE = "substance_use", _("substance use")


class Gender(TextChoices):
    """As a guide tells it themselves, if they want to."""

    WOMAN = "woman", _("woman")
    MAN = "man", _("man")
    OTHER = "other", _("other gender")


class AgeBand(TextChoices):
    """About how old."""

    YOUNG = "young", _("under 30 years")
    MIDDLE = "middle", _("30–49 years")
    OLDER = "older", _("50 years or over")


class Pets(TextChoices):
    """How a guide gets on with pets."""

    HAS = "has", _("I have pets")
    LIKES = "likes", _("I like pets and have none")
    WITHOUT = "without", _("I would rather meet without pets")


class PetWish(TextChoices):
    """What matters to a client about pets."""

    LIKES = "likes", _("likes pets")
    NONE_AT_HOME = "none_at_home", _("has no pets at home")


# Which wishes about pets each answer of a guide meets.
MEETS = {
    Pets.HAS: frozenset({PetWish.LIKES}),
    Pets.LIKES: frozenset({PetWish.LIKES, PetWish.NONE_AT_HOME}),
    Pets.WITHOUT: frozenset({PetWish.NONE_AT_HOME}),
}


class Language(TextChoices):
    """Languages of guidance."""

    FINNISH = "fi", _("Finnish")
    SWEDISH = "sv", _("Swedish")
    SIGN = "sign", _("sign language")
    ENGLISH = "en", _("English")
    RUSSIAN = "ru", _("Russian")
    ESTONIAN = "et", _("Estonian")
    UKRAINIAN = "uk", _("Ukrainian")
    ARABIC = "ar", _("Arabic")
    SOMALI = "so", _("Somali")


class Interest(TextChoices):
    """What one may like to do together; more is told in own words."""

    WALKING = "walking", _("walking")
    NATURE = "nature", _("nature")
    FISHING = "fishing", _("fishing")
    GARDEN = "garden", _("gardening")
    CRAFTS = "crafts", _("crafts")
    MUSIC = "music", _("music")
    READING = "reading", _("reading and writing")
    FILMS = "films", _("films and series")
    EXERCISE = "exercise", _("sport and exercise in a hall or gym")
    COOKING = "cooking", _("cooking")
    ANIMALS = "animals", _("animals")
    GAMES = "games", _("games")
    CULTURE = "culture", _("museums and theatre")
    MACHINES = "machines", _("cars and machines")
    COMPUTERS = "computers", _("computers and phones")
