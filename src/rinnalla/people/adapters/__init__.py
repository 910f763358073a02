"""Where Django and the sign-in library ask us.

Who somebody is, what is written of it, how second factors are sealed.
"""
