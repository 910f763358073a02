"""Second factors at rest: sealed with the owner's key, like everything that belongs to no client."""

import base64

from allauth.mfa.adapter import DefaultMFAAdapter
from django.contrib.auth.base_user import AbstractBaseUser

from rinnalla.access.owners import owner_key
from rinnalla.access.secrets import open_sealed, seal
from rinnalla.access.tenancy import owner_id

LABEL = "a second factor"


class SecondFactorAdapter(DefaultMFAAdapter):  # type: ignore[misc] # the library has no types
    """Seals secrets and names them in the code app."""

    def encrypt(self, text: str) -> str:
        """Seal a secret."""
        return base64.b64encode(seal(text, key=owner_key(), label=LABEL, row=owner_id())).decode()

    def decrypt(self, encrypted_text: str) -> str:
        """Open a secret. Raises KeyMissing under a wrong key."""
        sealed = base64.b64decode(encrypted_text)
        return open_sealed(sealed, key=owner_key(), label=LABEL, row=owner_id()).decode()

    def get_totp_issuer(self) -> str:
        """The name over the codes."""
        return "Rinnalla"

    def get_public_key_credential_rp_entity(self) -> dict[str, str]:
        """Whom a passkey is for: this host, under the product's name."""
        return {**super().get_public_key_credential_rp_entity(), "name": "Rinnalla"}

    def get_totp_label(self, user: AbstractBaseUser) -> str:
        """The user name, never an address."""
        return user.get_username()
