"""The roles, in the order of the sign-ins, and on what ground each looks at a client's data."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class Role(TextChoices):
    """A role gives verbs; a dated assignment gives the objects.

    Nobody is given ``break_glass``: whoever opens one client for an hour acts in it for that client alone.
    """

    CLIENT = "client", _("client")
    GUIDE = "guide", _("peer guide")
    COORDINATOR = "coordinator", _("coordinator")
    PARTNER = "partner", _("partner professional")
    WORKER = "worker", _("worker")
    LINE_MANAGER = "line_manager", _("line manager")
    TRAINER = "trainer", _("trainer")
    EVALUATOR = "evaluator", _("evaluator")
    STEWARD = "steward", _("service steward")
    ASSOCIATION_CONTACT = "association_contact", _("association's contact person")
    DEPUTY = "deputy", _("deputy coordinator")
    WARD_MANAGER = "ward_manager", _("ward manager")
    ADMINISTRATOR = "administrator", _("administrator")
    DATA_PROTECTION_OFFICER = "data_protection_officer", _("data-protection officer")
    LINK_HOLDER = "link_holder", _("holder of a link")
    VISITOR = "visitor", _("visitor")
    SYSTEM = "system", _("the system itself")
    BREAK_GLASS = "break_glass", _("break-glass access")


class Basis(TextChoices):
    """On what ground a client's data is looked at; stands on every audit line. The client's own log says it to them."""

    OWN_DATA = "own_data", _("looks at their own data")
    GUIDANCE = "guidance", _("guides the client")
    COORDINATION = "coordination", _("coordinates the guidance")
    DEPUTISING = "deputising", _("stands in for the coordinator")
    PARTNERSHIP = "partnership", _("sent the service request")
    OVERSIGHT = "oversight", _("oversees data protection")
    ADMINISTRATION = "administration", _("maintains accounts")
    REQUEST = "request", _("was sent a link")
    BREAK_GLASS = "break_glass", _("break-glass access")
    ROUTINE = "routine", _("does routine work of the system")
    NONE = "none", _("no ground")


BASIS_OF = {
    Role.CLIENT: Basis.OWN_DATA,
    Role.GUIDE: Basis.GUIDANCE,
    Role.COORDINATOR: Basis.COORDINATION,
    Role.DEPUTY: Basis.DEPUTISING,
    Role.PARTNER: Basis.PARTNERSHIP,
    Role.DATA_PROTECTION_OFFICER: Basis.OVERSIGHT,
    Role.ADMINISTRATOR: Basis.ADMINISTRATION,
    Role.LINK_HOLDER: Basis.REQUEST,
    Role.SYSTEM: Basis.ROUTINE,
    Role.BREAK_GLASS: Basis.BREAK_GLASS,
}
STAFF_ROLES = frozenset(Role) - {Role.CLIENT, Role.LINK_HOLDER, Role.VISITOR, Role.SYSTEM, Role.BREAK_GLASS}
