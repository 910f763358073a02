"""Input to sign-ins and accounts."""
