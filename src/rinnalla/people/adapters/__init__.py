"""Where Django and the sign-in library ask us: who somebody is, what is written, how second factors are sealed."""
