"""What pages ask of the database as their rows grow."""

from tests.attack.crawl import visit

MOST = 15
SIZES = (1, 3, 30)


def grown_costs(window, grow, pages):
    """Questions of each page with one row, three and thirty, of those that grow or are too many.

    ``grow(number)`` adds one row of everything, ``pages()`` tells who looks at which address by name.
    """
    asked = []
    for before, size in zip((0, *SIZES), SIZES, strict=False):
        for number in range(before, size):
            grow(number)
        asked.append({name: _looked(window(who), address) for name, (who, address) in pages().items()})
    grown = {name: [one[name] for one in asked] for name in asked[0]}
    return {name: told for name, told in grown.items() if len(set(told)) > 1 or max(told) > MOST}


def _looked(window, address):
    """Look twice: what is looked at first may be written down, as figures that leave the gate are."""
    assert window.get(address).status_code == 200, address
    return visit(window.client, "GET", address).queries
