"""What the guides of the made-up region tell of themselves, and what has been agreed with them."""

from collections.abc import Mapping
from dataclasses import dataclass

from rinnalla.guides.choices import AgeBand, Gender, Interest, Language, Pets, Theme


@dataclass(frozen=True)
class Profile:
    """A guide's own choices and words; hours and clients as agreed."""

    themes: tuple[Theme, ...]
    areas: str
    interests: tuple[Interest, ...]
    own_words: str
    languages: tuple[Language, ...] = (Language.FINNISH,)
    gender: Gender | str = ""
    age_band: AgeBand | str = ""
    smoke_free: bool | None = None
    pets: Pets | str = ""
    weekly_hours: int | None = None
    most_clients: int | None = None

    @property
    def told(self) -> dict[str, object]:
        """As the profile's fields."""
        return {
            "themes": " ".join(self.themes),
            "areas": self.areas,
            "interests": " ".join(self.interests),
            "own_words": self.own_words,
            "languages": " ".join(self.languages),
            "gender": self.gender,
            "age_band": self.age_band,
            "smoke_free": self.smoke_free,
            "pets": self.pets,
        }


PROFILES: Mapping[str, Profile] = {
    "sami": Profile(
        themes=(Theme.MENTAL_HEALTH, Theme.SUBSTANCE_USE),
        areas="Keskusta, Satama, Niemi",
        interests=(Interest.FISHING, Interest.WALKING, Interest.MACHINES),
        own_words="Viihdyn rannalla ja autotallissa. En kysele turhia, kuljen mieluummin vieressä.",
        gender=Gender.MAN,
        age_band=AgeBand.MIDDLE,
        smoke_free=True,
        pets=Pets.LIKES,
        weekly_hours=20,
        most_clients=6,
    ),
    "tiina": Profile(
        themes=(Theme.MENTAL_HEALTH,),
        areas="Keskusta, Niemi",
        interests=(Interest.WALKING, Interest.GARDEN, Interest.CRAFTS),
        own_words="Olen aamuihminen. Kahvi ja pieni lenkki ovat hyvä alku.",
        languages=(Language.FINNISH, Language.SIGN),
        gender=Gender.WOMAN,
        age_band=AgeBand.OLDER,
        smoke_free=True,
        weekly_hours=10,
        most_clients=3,
    ),
    "pekka": Profile(
        themes=(Theme.SUBSTANCE_USE,),
        areas="Keskusta",
        interests=(Interest.MUSIC, Interest.COOKING, Interest.GAMES),
        own_words="Soitan kitaraa ja keitän soppaa isolle porukalle.",
        gender=Gender.MAN,
        smoke_free=False,
        pets=Pets.HAS,
        weekly_hours=15,
        most_clients=4,
    ),
    "erkki": Profile(
        themes=(Theme.MENTAL_HEALTH,),
        areas="Satama, Harjula",
        interests=(Interest.EXERCISE, Interest.NATURE),
        own_words="Hidas alku on hyvä alku. Minulla on aikaa.",
        gender=Gender.MAN,
        age_band=AgeBand.OLDER,
        smoke_free=True,
        weekly_hours=15,
        most_clients=5,
    ),
    "jonna": Profile(
        themes=(Theme.MENTAL_HEALTH,),
        areas="Keskusta, Harjula",
        interests=(Interest.CULTURE, Interest.FILMS, Interest.CRAFTS),
        own_words="Jag talar svenska också. Nauran helposti.",
        languages=(Language.FINNISH, Language.SWEDISH),
        gender=Gender.WOMAN,
        age_band=AgeBand.YOUNG,
        pets=Pets.HAS,
        weekly_hours=20,
        most_clients=6,
    ),
    "leena": Profile(
        themes=(Theme.MENTAL_HEALTH, Theme.SUBSTANCE_USE),
        areas="Niemi",
        interests=(Interest.NATURE, Interest.ANIMALS),
        own_words="Metsässä puhuminen on helpompaa.",
        gender=Gender.WOMAN,
        age_band=AgeBand.MIDDLE,
        weekly_hours=8,
        most_clients=3,
    ),
    "mikko": Profile(
        themes=(Theme.MENTAL_HEALTH,),
        areas="Keskusta",
        interests=(Interest.EXERCISE, Interest.COMPUTERS),
        own_words="Liikunta on minun lääkkeeni. Kenenkään ei tarvitse osata mitään.",
        gender=Gender.MAN,
        age_band=AgeBand.MIDDLE,
        smoke_free=True,
        weekly_hours=15,
        most_clients=5,
    ),
}  # Aila has not told anything yet.
