"""The settings of an installation. What differs between installations comes from the environment (config/env.py)."""

from typing import Any

from rinnalla.config import env
from rinnalla.config import logging as log

LOGGING = log.LOGGING
SECRET_KEY = env.secret_key()
DEBUG = False
ALLOWED_HOSTS = env.hosts()
BASE_DIR = env.PACKAGE

ROOT_URLCONF = "rinnalla.config.urls"
WSGI_APPLICATION = "rinnalla.config.wsgi.application"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
AUTH_USER_MODEL = "people.Account"
# A user name is unique within its owner, by a constraint.
SILENCED_SYSTEM_CHECKS = ["auth.W004"]

INSTALLED_APPS = [
    "rinnalla.access",
    "rinnalla.web",
    "rinnalla.post",
    "rinnalla.people",
    "rinnalla.support",
    "rinnalla.release",
    "rinnalla.surveys",
    "rinnalla.services",
    "rinnalla.competence",
    "rinnalla.learning",
    "rinnalla.guides",
    "rinnalla.guidance",
    "rinnalla.cycle",
    "rinnalla.home",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.staticfiles",
    "django.forms",
    "allauth.account",
    "allauth.mfa",
    "template_partials.apps.SimpleAppConfig",
    "django_htmx",
    "ninja",
]

MIDDLEWARE = [
    "rinnalla.config.requests.HealthCheck",
    "rinnalla.config.requests.LoggedRequest",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    # Pages are compressed with padding of random length; other sites can't send requests with our cookies anyway.
    "django.middleware.gzip.GZipMiddleware",
    "rinnalla.web.wrapper.OnePage",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "rinnalla.people.adapters.acting.WhoIsActing",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "csp.middleware.CSPMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
]

TEMPLATES: list[dict[str, Any]] = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": False,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "rinnalla.config.navigation.navigation",
                "rinnalla.people.adapters.page.surroundings",
            ],
            "loaders": [
                (
                    "template_partials.loader.Loader",
                    [
                        (
                            "django.template.loaders.cached.Loader",
                            ["django.template.loaders.app_directories.Loader"],
                        )
                    ],
                )
            ],
            "builtins": [
                "django.templatetags.i18n",
                "template_partials.templatetags.partials",
                "rinnalla.web.templatetags.components",
                "rinnalla.web.templatetags.submissions",
                "rinnalla.web.templatetags.translated",
            ],
        },
    }
]

FORM_RENDERER = "rinnalla.web.forms.Renderer"

DATABASES = env.databases()

# Rate limits, and codes that were used, must be the same for every process. The table is made by a migration.
CACHES = {
    "default": {
        "BACKEND": "django.core.cache.backends.db.DatabaseCache",
        "LOCATION": "access_cache",
        "OPTIONS": {"MAX_ENTRIES": 100_000},
    }
}

# The cookie may outlive the session: what ends one is people/adapters/sessions.py.
SESSION_ENGINE = "django.contrib.sessions.backends.db"
SESSION_EXPIRE_AT_BROWSER_CLOSE = True
SESSION_COOKIE_AGE = 24 * 60 * 60
SESSION_COOKIE_NAME = env.cookie_name("session")
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
SESSION_COOKIE_SECURE = env.over_https()
CSRF_COOKIE_NAME = env.cookie_name("form")
CSRF_COOKIE_HTTPONLY = True
CSRF_COOKIE_SAMESITE = "Lax"
CSRF_COOKIE_SECURE = env.over_https()
# The page in place of one that was sent to after the session had ended.
RINNALLA_KEEPING_VIEW = "rinnalla.people.views.sign_in.keep_form"
CSRF_FAILURE_VIEW = "rinnalla.people.views.sign_in.untrusted_form"
# What an error page leads to.
RINNALLA_NAVIGATION = "rinnalla.config.navigation.own_pages"
LANGUAGE_COOKIE_NAME = env.cookie_name("language")

# What a browser at a table of a workshop is known by.
RINNALLA_WORKSHOP_COOKIE = env.cookie_name("workshop")

# Opens what a browser has answered of a survey and not sent yet; the database alone can't.
RINNALLA_DRAFT_COOKIE = env.cookie_name("survey")

SECURE_SSL_REDIRECT = env.over_https()
SECURE_REDIRECT_EXEMPT = ["^terve$"]
SECURE_HSTS_SECONDS = 365 * 24 * 60 * 60 if env.over_https() else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = True
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if env.proxies() else None
SECURE_REFERRER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"

AUTHENTICATION_BACKENDS = ["rinnalla.people.adapters.backend.OwnersAccounts"]
PASSWORD_HASHERS = [
    "django.contrib.auth.hashers.Argon2PasswordHasher",
    "django.contrib.auth.hashers.PBKDF2PasswordHasher",
]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 12}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "django.contrib.auth.password_validation.NumericPasswordValidator"},
    {
        "NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator",
        "OPTIONS": {"user_attributes": ("username", "email")},
    },
]
PASSWORD_RESET_TIMEOUT = 2 * 60 * 60
LOGIN_REDIRECT_URL = "/"
ACCOUNT_ADAPTER = "rinnalla.people.adapters.account.AccountAdapter"
ACCOUNT_LOGIN_METHODS = {"username"}
ACCOUNT_SIGNUP_FIELDS = ["username*", "password1*"]
ACCOUNT_EMAIL_VERIFICATION = "none"
# How often an address may send the public form; what a clinic behind one address needs, and no machine.
# A whole workplace may register for a training from one address at the same moment. Codes of workshops that are none
# are counted alone: a hall full of phones behind one address joins as it likes.
ACCOUNT_RATE_LIMITS = {"ask": "20/h/ip", "join": "1000/h/ip,10/h/key", "workshop": "60/h/ip"}
ACCOUNT_PRESERVE_USERNAME_CASING = False
ACCOUNT_EMAIL_SUBJECT_PREFIX = ""
ACCOUNT_PASSWORD_RESET_TOKEN_GENERATOR = "django.contrib.auth.tokens.PasswordResetTokenGenerator"  # noqa: S105 -- a class
ALLAUTH_TRUSTED_PROXY_COUNT = RINNALLA_PROXIES = env.proxies()
MFA_ADAPTER = "rinnalla.people.adapters.second_factor.SecondFactorAdapter"
MFA_SUPPORTED_TYPES = ["totp", "recovery_codes", "webauthn"]
MFA_PASSKEY_LOGIN_ENABLED = True
MFA_WEBAUTHN_USER_VERIFICATION = "required"
# A code is taken half a minute early or late; that it is taken once only is seen to in people/forms/sign_in.py.
MFA_TOTP_TOLERANCE = 1
RINNALLA_IDENTITY_PROVIDER = env.identity_provider()

LANGUAGE_CODE = "fi"
LANGUAGES = [("fi", "suomi"), ("sv", "svenska"), ("en", "English")]
TIME_ZONE = "Europe/Helsinki"
USE_TZ = True
LOCALE_PATHS: list[str] = []

STATIC_URL = "/static/"
STATIC_ROOT = env.STATIC_ROOT
STORAGES = {
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": ["'self'"],
        "base-uri": ["'none'"],
        "frame-ancestors": ["'none'"],
        "form-action": env.form_targets(),
        "object-src": ["'none'"],
    }
}
_mail = env.mail()
# Everything goes into the outbox; the worker hands it to the carrier.
EMAIL_BACKEND = "rinnalla.post.backend.OutboxBackend"
RINNALLA_CARRIER = _mail["backend"]
EMAIL_HOST = _mail.get("host", "")
EMAIL_PORT = _mail.get("port", 25)
EMAIL_HOST_USER = _mail.get("user", "")
EMAIL_HOST_PASSWORD = _mail.get("password", "")
EMAIL_USE_SSL = _mail.get("ssl", False)
EMAIL_USE_TLS = _mail.get("tls", False)
EMAIL_TIMEOUT = 10
DEFAULT_FROM_EMAIL = env.SAID.get("RINNALLA_MAIL_FROM", "rinnalla@localhost")
LOGIN_URL = "/kirjaudu"

RINNALLA_DATA = env.DATA
RINNALLA_KEYS = env.KEYS
RINNALLA_HEADS = env.DATA / "audit-heads"
RINNALLA_APPLICATION_ROLE = env.application_role()
RINNALLA_FILES = env.DATA / "files"
