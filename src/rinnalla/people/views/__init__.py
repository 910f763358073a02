"""The pages of sign-ins and accounts."""
