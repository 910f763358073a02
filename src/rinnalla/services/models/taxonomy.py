"""Terms by which services are found, and the words people use for them."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from rinnalla.access.records import Record
from rinnalla.access.translated import TranslatedField
from rinnalla.services.choices import Taxonomy
from rinnalla.services.models.service import Service


class TaxonomyTerm(Record):
    """A service class, a target group, a municipality, a need."""

    taxonomy = models.CharField(max_length=20, choices=Taxonomy.choices)
    code = models.CharField(max_length=120)
    uri = models.CharField(max_length=300, blank=True)
    name = TranslatedField()
    description = TranslatedField()
    parent = models.ForeignKey("self", models.PROTECT, null=True, blank=True, related_name="children")
    public_id = models.UUIDField(null=True, blank=True, editable=False)

    class Meta(Record.Meta):
        verbose_name = _("term")
        constraints = [models.UniqueConstraint(fields=["owner", "taxonomy", "code"], name="term_code")]

    class Privacy:
        plain = {"taxonomy", "code", "uri", "name", "description", "parent", "public_id"}


class NeedWord(Record):
    """A word that people use for what a term means, in one language."""

    term = models.ForeignKey(TaxonomyTerm, models.PROTECT, related_name="words")
    word = models.CharField(max_length=100)
    language = models.CharField(max_length=7, default="fi")

    class Meta(Record.Meta):
        verbose_name = _("everyday word for a term")
        constraints = [models.UniqueConstraint(fields=["owner", "term", "language", "word"], name="need_word_once")]

    class Privacy:
        plain = {"term", "word", "language"}


class ServiceTerm(Record):
    """That a service is found under a term."""

    service = models.ForeignKey(Service, models.PROTECT, related_name="terms")
    term = models.ForeignKey(TaxonomyTerm, models.PROTECT, related_name="services")

    class Meta(Record.Meta):
        verbose_name = _("term of a service")
        constraints = [models.UniqueConstraint(fields=["owner", "service", "term"], name="service_term_once")]

    class Privacy:
        plain = {"service", "term"}
