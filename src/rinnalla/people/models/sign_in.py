"""A sign-in of an organisation that has been linked to an account here."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from rinnalla.access.records import Record
from rinnalla.people.models.account import Account


class LinkedSignIn(Record):
    """Whom an identity provider knows under an identifier of its own, the subject of its tokens.

    The pair of issuer and identifier leads to the account and nothing else does; an identifier means nothing at
    another issuer.
    """

    account = models.ForeignKey(Account, models.PROTECT, related_name="linked_sign_ins")
    issuer = models.CharField(max_length=300)
    identifier = models.CharField(max_length=255)

    class Meta(Record.Meta):
        verbose_name = _("linked sign-in of an organisation")
        constraints = [
            models.UniqueConstraint(fields=["owner", "issuer", "identifier"], name="linked_sign_in_once"),
            models.UniqueConstraint(fields=["owner", "account", "issuer"], name="linked_sign_in_one_of_account"),
        ]

    class Privacy:
        personal = {"issuer", "identifier"}
        plain = {"account"}
