"""The tables of people, a file for each noun."""

from rinnalla.people.models.account import Account, SecondFactorReset
from rinnalla.people.models.consent import Block, Consent
from rinnalla.people.models.contact import SafeContact
from rinnalla.people.models.organisation import Membership, Organisation, Team, Unit
from rinnalla.people.models.person import Client, Person, Staff
from rinnalla.people.models.sign_in import LinkedSignIn

__all__ = [
    "Account",
    "Block",
    "Client",
    "Consent",
    "LinkedSignIn",
    "Membership",
    "Organisation",
    "Person",
    "SafeContact",
    "SecondFactorReset",
    "Staff",
    "Team",
    "Unit",
]
