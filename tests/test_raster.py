"""Coverage of polygons: as much as their area, where they are."""

from math import cos, pi, sin

import pytest

from snippets.cards.raster import coverage, runs

Points = tuple[tuple[float, float], ...]

# Name -> points, area; what is wound around twice counts once, in whichever direction.
POLYGONS: dict[str, tuple[Points, float]] = {
    "square on pixels": (((2, 3), (6, 3), (6, 8), (2, 8)), 20),
    "square between pixels": (((2.25, 3.5), (6.75, 3.5), (6.75, 8.25), (2.25, 8.25)), 4.5 * 4.75),
    "the other way round": (((2, 8), (6, 8), (6, 3), (2, 3)), 20),
    "narrower than a pixel": (((2.25, 1), (2.5, 1), (2.5, 9), (2.25, 9)), 2),
    "triangle": (((0, 0), (40, 0), (0, 40)), 800),
    "bow tie": (((0, 0), (20, 20), (20, 0), (0, 20)), 200),
    "turn and a half": (((0, 0), (8, 0), (8, 8), (0, 8), (0, 0), (8, 0), (8, 4), (0, 4)), 64),
    "disc": (tuple((30 + 20 * cos(n * pi / 90), 30 + 20 * sin(n * pi / 90)) for n in range(180)), pi * 400),
    "partly left of the first pixel": (((-3.5, 2), (2.5, 2), (2.5, 4), (-3.5, 4)), 12),
}


@pytest.mark.parametrize(("points", "area"), POLYGONS.values(), ids=POLYGONS)
@pytest.mark.parametrize("sub", [4, 8])
def test_a_polygon_covers_its_area(points: Points, area: float, sub: int) -> None:
    found = runs(points, range(-50, 100), sub)
    assert sum((end - start) * part for row in found.values() for start, end, part in row) == pytest.approx(
        area, rel=0.01
    )
    for row in found.values():
        places = [place for start, end, _ in row for place in (start, end)]
        assert places == sorted(places)
        assert all(start < end and 0 < part < 1 + 1e-6 for start, end, part in row)
    xs, ys = zip(*points, strict=True)
    touched = coverage(points)
    assert sum(touched.values()) == pytest.approx(area, rel=0.01)
    assert all(min(xs) - 1 < x < max(xs) and min(ys) - 1 < y < max(ys) for x, y in touched)


def test_only_the_wanted_rows_are_looked_at() -> None:
    points = POLYGONS["disc"][0]
    whole, some = runs(points, range(100), 4), runs(points, range(20, 25), 4)
    assert some == {y: row for y, row in whole.items() if 20 <= y < 25}
