"""A framework written as a package of CASE."""

from typing import Any

from rinnalla.formats.competence.case_parts import (
    CHILD,
    EPOCH,
    Json,
    default,
    link,
    link_to,
    tie,
    title,
    with_own,
)
from rinnalla.methods.competence.content import Association, Framework, Item

VERSIONS = ("1.0", "1.1")
OWN_FIELDS = ("theme", "kind", "areas", "is_heading")


def write(framework: Framework, version: str = "1.1") -> Json:
    """The package as plain mappings and lists."""
    if version not in VERSIONS:
        raise ValueError(version)
    order: dict[str, int] = {}
    children = []
    for item in framework.items:
        if item.parent or not item.extra.get("apart"):
            order[item.parent] = order.get(item.parent, 0) + 1
            children.append(_child(framework, item, order[item.parent]))
    return {
        **framework.extra.get("package", {}),
        "CFDocument": _document(framework, version),
        "CFItems": [_item(framework, item, version) for item in framework.items],
        "CFAssociations": [*children, *(_association(framework, one) for one in framework.associations)],
    }


def _document(framework: Framework, version: str) -> Json:
    uri = framework.uri or default(framework.identifier)
    own = {
        "identifier": framework.identifier,
        "uri": uri,
        "creator": framework.extra.get("creator", "Rinnalla"),
        "title": framework.title.get("fi") or next(iter(framework.title.values()), ""),
        "language": "fi" if framework.title.get("fi") else next(iter(framework.title), "fi"),
        "lastChangeDateTime": framework.changed or EPOCH,
        "CFPackageURI": framework.extra.get("package_uri") or link("", framework.identifier, uri),
        "adoptionStatus": framework.extra.get("status") or ("Draft" if framework.is_draft else "Adopted"),
    }
    if framework.source:
        own["description"] = framework.source
    if framework.licence.startswith(("http:", "https:")):
        own["licenseURI"] = link(framework.licence, framework.identifier, framework.licence)
    if version == "1.1":
        own["caseVersion"] = version
    told = {"title": dict(framework.title), "licence": framework.licence, "is_draft": framework.is_draft}
    return with_own(own, told, framework.extra.get("document", {}), version, keywords="subject")


def _item(framework: Framework, item: Item, version: str) -> Json:
    language = "fi" if item.text.get("fi") else next(iter(item.text), "fi")
    rest = {name: value for name, value in item.extra.get("item", {}).items() if name != "lastChangeDateTime"}
    own = {
        "identifier": item.identifier,
        "uri": item.uri or default(item.identifier),
        "fullStatement": item.text.get(language, ""),
        "language": language,
        "lastChangeDateTime": item.extra.get("item", {}).get("lastChangeDateTime") or framework.changed or EPOCH,
        "CFDocumentURI": link_to(framework),
    }
    if item.code:
        own["humanCodingScheme"] = item.code
    told: Json = {name: _plain(getattr(item, name)) for name in OWN_FIELDS if getattr(item, name)}
    told |= {"text": {code: words for code, words in item.text.items() if code != language}}
    return with_own(own, told, rest, version, keywords="conceptKeywords")


def _child(framework: Framework, item: Item, place: int) -> Json:
    above = framework.by_identifier.get(item.parent)
    to = item.parent or framework.identifier
    kept = item.extra.get("child", {})
    return {
        "identifier": tie(item.identifier, to),
        "uri": default(kept.get("identifier") or tie(item.identifier, to)),
        "associationType": CHILD,
        "originNodeURI": link(title(item), item.identifier, item.uri or default(item.identifier)),
        "destinationNodeURI": link(title(above), to, above.uri or default(to)) if above else link_to(framework),
        "lastChangeDateTime": framework.changed or EPOCH,
        **kept,
        "sequenceNumber": place,
    }


def _association(framework: Framework, one: Association) -> Json:
    own = framework.by_identifier
    return {
        "lastChangeDateTime": framework.changed or EPOCH,
        "uri": default(one.identifier),
        **one.extra,
        "identifier": one.identifier,
        "associationType": one.kind,
        "originNodeURI": link(title(own.get(one.origin)), one.origin, _address(framework, one.origin)),
        "destinationNodeURI": link(one.title, one.destination, _address(framework, one.destination)),
    }


def _address(framework: Framework, identifier: str) -> str:
    own = framework.by_identifier.get(identifier)
    if own is not None:
        return own.uri or default(identifier)
    return identifier if ":" in identifier else default(identifier)


def _plain(value: Any) -> Any:
    return list(value) if isinstance(value, tuple) else value
