"""The settings of an installation. What differs between installations comes from the environment (config/env.py)."""

from typing import Any

from rinnalla.config import env
from rinnalla.config.logging import LOGGING as LOGGING

SECRET_KEY = env.secret_key()
DEBUG = False
ALLOWED_HOSTS = env.hosts()
BASE_DIR = env.PACKAGE

ROOT_URLCONF = "rinnalla.config.urls"
WSGI_APPLICATION = "rinnalla.config.wsgi.application"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
AUTH_USER_MODEL = "people.Account"
# A user name is unique within its owner, by a constraint.
SILENCED_SYSTEM_CHECKS = ["auth.E003"]

INSTALLED_APPS = [
    "rinnalla.access",
    "rinnalla.web",
    "rinnalla.people",
    "rinnalla.support",
    "rinnalla.guidance",
    "rinnalla.home",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.staticfiles",
    "django.forms",
    "template_partials.apps.SimpleAppConfig",
    "django_htmx",
]

MIDDLEWARE = [
    "rinnalla.config.requests.HealthCheck",
    "rinnalla.config.requests.LoggedRequest",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "rinnalla.web.wrapper.OnePage",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "rinnalla.people.sign_in.WhoIsActing",
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
            ],
        },
    }
]

FORM_RENDERER = "rinnalla.web.forms.Renderer"

DATABASES = env.databases()
SESSION_ENGINE = "django.contrib.sessions.backends.db"
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"

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
        "form-action": ["'self'"],
        "object-src": ["'none'"],
    }
}
_mail = env.mail()
EMAIL_BACKEND = _mail["backend"]
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
RINNALLA_FILES = env.DATA / "files"
