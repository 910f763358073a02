"""The words of the directory that are chosen from a list."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _

# What a link is for that is sent to an association: to check what the directory tells of it.
CHECK_LINK = "service_check"


class Audience(TextChoices):
    """Whom something in the directory is told: a rule goes by it, so that a worker's number reaches workers alone."""

    EVERYONE = "everyone", _("everyone")
    PROFESSIONALS = "professionals", _("professionals only")


class ServiceStatus(TextChoices):
    """Whether one can go there, in the words of HSDS."""

    ACTIVE = "active", _("in operation")
    TEMPORARILY_CLOSED = "temporarily closed", _("closed for now")
    INACTIVE = "inactive", _("not in operation")
    DEFUNCT = "defunct", _("closed down")


class Urgency(TextChoices):
    """How soon a service helps."""

    CRISIS = "crisis", _("in a crisis, at once")
    SOON = "soon", _("within days")
    LATER = "later", _("when one has time to wait")


class PlaceKind(TextChoices):
    """What kind of place a location is, in the words of HSDS."""

    PHYSICAL = "physical", _("a place to go to")
    POSTAL = "postal", _("a postal address")
    VIRTUAL = "virtual", _("on the net")


class PhoneFunction(TextChoices):
    """What happens when one calls a number."""

    SERVICE = "service", _("the service itself")
    BOOKING = "booking", _("booking a time")
    ADVICE = "advice", _("advice")
    CRISIS = "crisis", _("help in a crisis")
    EXCHANGE = "exchange", _("switchboard")
    TEXT = "text", _("text messages")
    FAX = "fax", _("fax")


class Charge(TextChoices):
    """What calling or coming costs."""

    FREE = "free", _("free of charge")
    NORMAL = "normal", _("the price of an ordinary call")
    CHARGED = "charged", _("there is a charge")
    UNKNOWN = "", _("not known")


class ChannelKind(TextChoices):
    """How one gets to a service in a place."""

    VISIT = "visit", _("by going there")
    PHONE = "phone", _("by calling")
    WEB = "web", _("web page")
    E_SERVICE = "e_service", _("e-service")
    CHAT = "chat", _("chat")
    FORM = "form", _("form on paper")


class AreaKind(TextChoices):
    """How wide a service area is."""

    NATIONWIDE = "nationwide", _("the whole country")
    MAINLAND = "mainland", _("the whole country but Åland")
    COUNTY = "county", _("a wellbeing services county")
    MUNICIPALITY = "municipality", _("a municipality")
    OTHER = "other", _("an area told in words")


class Taxonomy(TextChoices):
    """Which list of terms a term belongs to. Needs are the local list, in words people use."""

    PTV_CLASS = "ptv_class", _("service classes of the Finnish Service Catalogue")
    TARGET_GROUP = "target_group", _("target groups")
    LIFE_EVENT = "life_event", _("life events")
    ONTOLOGY = "ontology", _("ontology terms")
    MUNICIPALITY = "municipality", _("municipalities")
    COUNTY = "county", _("wellbeing services counties")
    REGION = "region", _("regions")
    NEED = "need", _("needs")
    OTHER = "other", _("other terms")


class EntryKind(TextChoices):
    """What a row of a source is about."""

    ORGANIZATION = "organization", _("organisation")
    SERVICE = "service", _("service")
    LOCATION = "location", _("place")
    TERM = "term", _("term")


class FileFormat(TextChoices):
    """The formats that can be brought in."""

    HSDS_JSON = "hsds_json", _("HSDS 3.0, JSON")
    HSDS_CSV = "hsds_csv", _("HSDS 3.0, tables in a zip file")
    PTV_JSON = "ptv_json", _("Finnish Service Catalogue, JSON")
    PTV_XLSX = "ptv_xlsx", _("list of services of the Finnish Service Catalogue, xlsx")
    SPREADSHEET = "spreadsheet", _("a spreadsheet of one's own")
    TERMS = "terms", _("list of terms or municipalities")


class RunState(TextChoices):
    """Where an import stands. Readers see published runs only."""

    MAPPING = "mapping", _("waits for its columns to be named")
    WAITING = "waiting", _("waits for its turn")
    READING = "reading", _("is being read")
    READY = "ready", _("waits to be looked at")
    PUBLISHING = "publishing", _("is being published")
    PUBLISHED = "published", _("published")
    FAILED = "failed", _("could not be read")
    DISCARDED = "discarded", _("discarded")


class Verdict(TextChoices):
    """What publishing would do with a row of a file."""

    NEW = "new", _("new")
    CHANGED = "changed", _("changed")
    GONE = "gone", _("no longer in the source")
    REJECTED = "rejected", _("left out")


class FieldGroup(TextChoices):
    """What is checked together, and grows old together."""

    HOURS = "hours", _("hours")
    NUMBER = "number", _("phone number")
    PLACE = "place", _("place and way in")
    TEXT = "text", _("what the service is")


class CheckMethod(TextChoices):
    """How something was made sure of."""

    CALL = "call", _("by calling")
    MAIL = "mail", _("by e-mail")
    VISIT = "visit", _("by visiting")
    WEB = "web", _("from their own pages")
    OWN = "own", _("told by the service itself")


class CheckOutcome(TextChoices):
    """What came of checking."""

    CONFIRMED = "confirmed", _("still true")
    CHANGED = "changed", _("corrected")
    NOT_REACHED = "not_reached", _("nobody was reached")
    CLOSED_DOWN = "closed_down", _("closed down")


class SignalKind(TextChoices):
    """What somebody noticed who tried a service."""

    WRONG_NUMBER = "wrong_number", _("the number does not work")
    WRONG_HOURS = "wrong_hours", _("the hours are not true")
    WRONG_PLACE = "wrong_place", _("the place is not there")
    WRONG_TEXT = "wrong_text", _("it is not as told")
    FULL = "full", _("there was no room")
    TURNED_AWAY = "turned_away", _("one was turned away")
    WORKED = "worked", _("it worked as told")


class OpenState(TextChoices):
    """Whether one can call or come now."""

    OPEN = "open", _("open now")
    CLOSED = "closed", _("not open now")
    UNKNOWN = "unknown", _("not known")


class UseOutcome(TextChoices):
    """What came of trying a service in guidance; each person is counted once for each."""

    BEEN = "been", _("has been there")
    LIKED = "liked", _("liked it")
    ALONE = "alone", _("goes alone")


class TieKind(TextChoices):
    """How a worker is tied to a service."""

    KNOWS = "knows", _("knows somebody there")
    VISITED = "visited", _("has visited")
    ASK = "ask", _("may be asked")
