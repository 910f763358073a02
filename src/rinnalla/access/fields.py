"""Model fields whose value is sealed in the database and open on the instance."""

from typing import Any

from django.db import models

from rinnalla.access import secrets
from rinnalla.access.keyring import keyed_hash, keyring


class _Sealed(bytes):
    """A value as it stands in the database, not opened yet."""


class _Opening:
    """Opens the value when it is first asked for."""

    def __init__(self, field: "SealedTextField") -> None:
        self.field = field

    def __get__(self, row: Any, kind: type | None = None) -> Any:
        if row is None:
            return self.field
        if self.field.attname not in row.__dict__:
            row.refresh_from_db(fields=[self.field.attname])
        value = row.__dict__[self.field.attname]
        if isinstance(value, _Sealed):
            value = secrets.open_sealed(value, key=row.data_key, label=self.field.label, row=row.pk).decode()
            row.__dict__[self.field.attname] = value
        return value

    def __set__(self, row: Any, value: Any) -> None:
        row.__dict__[self.field.attname] = value


class SealedTextField(models.BinaryField):  # type: ignore[type-arg] # generic for the type checker only
    """Text that only its row's data key opens. ``max_length`` counts characters; the empty text is not sealed."""

    def __init__(self, *args: Any, max_length: int = 10_000, **kwargs: Any) -> None:
        self.characters = max_length
        kwargs.update(editable=False, blank=True)
        super().__init__(*args, **kwargs)

    @property
    def label(self) -> str:
        """What the sealed value is bound to besides its row: the model and the field."""
        return f"{self.model._meta.label_lower}.{self.name}"

    def deconstruct(self) -> Any:
        name, path, args, kwargs = super().deconstruct()
        kwargs["max_length"] = self.characters
        for fixed in ("editable", "blank"):
            kwargs.pop(fixed, None)
        return name, path, args, kwargs

    def contribute_to_class(self, cls: type[models.Model], name: str, private_only: bool = False) -> None:  # noqa: FBT001, FBT002 -- Django's signature
        super().contribute_to_class(cls, name, private_only=private_only)
        setattr(cls, name, _Opening(self))

    def from_db_value(self, value: Any, *_: Any) -> Any:
        return _Sealed(value) if value else ""

    def get_default(self) -> str:
        return ""

    def pre_save(self, row: models.Model, add: bool) -> Any:  # noqa: FBT001 -- Django's signature
        value = row.__dict__[self.attname]
        if isinstance(value, _Sealed):
            return bytes(value)
        if not value:
            return b""
        return secrets.seal(value, key=row.data_key, label=self.label, row=row.pk)  # type: ignore[attr-defined] # SealedRecord

    def get_db_prep_value(self, value: Any, connection: Any, prepared: bool = False) -> Any:  # noqa: FBT001, FBT002 -- Django's signature
        if value == "":
            value = b""  # what a column begins with when a migration adds it to a table
        if isinstance(value, str):
            raise TypeError(
                f"{self.label} goes to the database sealed, by saving its row; it can't be updated or searched."
            )
        return super().get_db_prep_value(value, connection, prepared)

    def value_from_object(self, obj: models.Model) -> Any:
        return getattr(obj, self.attname)


class BlindIndexField(models.BinaryField):  # type: ignore[type-arg] # generic for the type checker only
    """A keyed hash of another field's normalised value: a person can be found though the value can't be read."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.update(max_length=32, null=True, editable=False)
        super().__init__(*args, **kwargs)


def blind_index(label: str, value: str) -> bytes | None:
    """The blind index of a value; None for an empty one. However it is spelt, one address or number has one index."""
    plain = _normal(value)
    return keyed_hash(keyring().index, label, plain) if plain else None


def _normal(value: str) -> str:
    """An address in lower case without blanks.

    Of anything else letters and digits, a Finnish number as dialled at home.
    """
    plain = "".join(value.casefold().split())
    if "@" in plain:
        return plain
    if plain.startswith(("+358", "00358")):
        plain = "0" + plain.partition("358")[2].removeprefix("(0)")
    return "".join(letter for letter in plain if letter.isalnum())
