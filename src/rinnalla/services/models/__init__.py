"""The directory in the names of HSDS 3, a file for each noun; what is ours says so in ``docs/hsds-profile.md``."""

from rinnalla.services.models.change import Change, Tombstone
from rinnalla.services.models.contact import Contact, Phone
from rinnalla.services.models.import_run import ImportRun, StagedRow
from rinnalla.services.models.location import Accessibility, Location, ServiceAtLocation
from rinnalla.services.models.organization import DirectoryOrganization, OrganizationIdentifier
from rinnalla.services.models.schedule import Schedule
from rinnalla.services.models.search import SearchEntry, SearchWord
from rinnalla.services.models.service import CostOption, RequiredDocument, Service, ServiceArea
from rinnalla.services.models.source import ImportProfile, Source, SourceLink
from rinnalla.services.models.steward import Signal, Steward, Subscription, Verification
from rinnalla.services.models.taxonomy import NeedWord, ServiceTerm, TaxonomyTerm
from rinnalla.services.models.tie import Tie
from rinnalla.services.models.use import ServiceUse

__all__ = [
    "Accessibility",
    "Change",
    "Contact",
    "CostOption",
    "DirectoryOrganization",
    "ImportProfile",
    "ImportRun",
    "Location",
    "NeedWord",
    "OrganizationIdentifier",
    "Phone",
    "RequiredDocument",
    "Schedule",
    "SearchEntry",
    "SearchWord",
    "Service",
    "ServiceArea",
    "ServiceAtLocation",
    "ServiceTerm",
    "ServiceUse",
    "Signal",
    "Source",
    "SourceLink",
    "StagedRow",
    "Steward",
    "Subscription",
    "TaxonomyTerm",
    "Tie",
    "Tombstone",
    "Verification",
]
