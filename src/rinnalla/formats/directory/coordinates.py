"""Coordinates of the Finnish plane (ETRS-TM35FIN, EPSG:3067) as degrees (WGS 84).

Source: JHS 197 of the Finnish public administration, Krüger's series on the GRS 80 ellipsoid.
"""

from math import asin, atan, atanh, cos, cosh, pi, sin, sinh, sqrt, tanh
from math import degrees as in_degrees
from typing import Any

AXIS, FLATTENING = 6378137.0, 1 / 298.257222101
SCALE, MIDDLE, EAST = 0.9996, 27 * pi / 180, 500000.0
N = FLATTENING / (2 - FLATTENING)
RADIUS = AXIS / (1 + N) * (1 + N**2 / 4 + N**4 / 64)
H = (
    N / 2 - 2 * N**2 / 3 + 37 * N**3 / 96 - N**4 / 360,
    N**2 / 48 + N**3 / 15 - 437 * N**4 / 1440,
    17 * N**3 / 480 - 37 * N**4 / 840,
    4397 * N**4 / 161280,
)
E = sqrt(2 * FLATTENING - FLATTENING**2)
FINLAND = (range(6_500_000, 7_900_000), range(900_000))


def degrees(north: Any, east: Any) -> tuple[float, float] | None:
    """Latitude and longitude with five decimals (a metre); None for what is no point in Finland."""
    try:
        y, x = float(north), float(east)
    except (TypeError, ValueError):
        return None
    if not (FINLAND[0].start <= y < FINLAND[0].stop and FINLAND[1].start <= x < FINLAND[1].stop):
        return None
    xi, eta = y / (RADIUS * SCALE), (x - EAST) / (RADIUS * SCALE)
    pairs = list(enumerate(H, 1))
    xi_ = xi - sum(h * sin(2 * k * xi) * cosh(2 * k * eta) for k, h in pairs)
    eta_ = eta - sum(h * cos(2 * k * xi) * sinh(2 * k * eta) for k, h in pairs)
    beta = asin(sin(xi_) / cosh(eta_))
    across = asin(tanh(eta_) / cos(beta))
    q = q_start = asinh_tan(beta)
    for _ in range(4):
        q = q_start + E * atanh(E * tanh(q))
    return round(in_degrees(atan(sinh(q))), 5), round(in_degrees(MIDDLE + across), 5)


def asinh_tan(beta: float) -> float:
    """The isometric latitude on the sphere."""
    return atanh(sin(beta))
