"""A curve through measured points, on two logarithmic axes, as an SVG; and the power law that fits it."""

from __future__ import annotations

import math
from collections.abc import Sequence
from html import escape

WIDTH, HEIGHT, MARGIN = 640, 420, 60
Point = tuple[float, float]


def exponent(points: Sequence[Point]) -> float:
    """By which power y grows with x: the slope of the straight line that fits the logarithms best. 1 is linear."""
    xs, ys = [math.log(x) for x, _ in points], [math.log(y) for _, y in points]
    middle_x, middle_y = sum(xs) / len(xs), sum(ys) / len(ys)
    spread = sum((x - middle_x) ** 2 for x in xs)
    return sum((x - middle_x) * (y - middle_y) for x, y in zip(xs, ys, strict=True)) / spread


def drawing(points: Sequence[Point], title: str, x_label: str, y_label: str) -> str:
    """The points, joined, and in grey the line of growth in proportion, through the first of them."""
    place = _Scale(points)
    line = " ".join(f"{place.x(x):.1f},{place.y(y):.1f}" for x, y in points)
    dots = "".join(f'<circle cx="{place.x(x):.1f}" cy="{place.y(y):.1f}" r="3"/>' for x, y in points)
    (first_x, first_y), last_x = points[0], points[-1][0]
    straight = ((first_x, first_y), (last_x, first_y * last_x / first_x))
    grey = " ".join(f"{place.x(x):.1f},{place.y(y):.1f}" for x, y in straight)
    ticks = "".join(
        f'<text x="{place.x(x):.1f}" y="{HEIGHT - MARGIN + 16}" text-anchor="middle">{x:g}</text>' for x, _ in points
    ) + "".join(f'<text x="{MARGIN - 6}" y="{place.y(y) + 4:.1f}" text-anchor="end">{y:.3g}</text>' for _, y in points)
    middle_x, middle_y = WIDTH / 2, HEIGHT / 2
    return "\n".join((
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" font-family="sans-serif"',
        ' font-size="11">',
        f'<rect width="{WIDTH}" height="{HEIGHT}" fill="white"/>',
        f'<text x="{middle_x}" y="24" text-anchor="middle" font-size="14">{escape(title)}</text>',
        f'<polyline points="{grey}" fill="none" stroke="#bbb" stroke-dasharray="4"/>',
        f'<polyline points="{line}" fill="none" stroke="#036"/><g fill="#036">{dots}</g>{ticks}',
        f'<text x="{middle_x}" y="{HEIGHT - 12}" text-anchor="middle">{escape(x_label)}</text>',
        f'<text transform="translate(14 {middle_y}) rotate(-90)" text-anchor="middle">{escape(y_label)}</text>',
        "</svg>\n",
    ))  # fmt: skip


class _Scale:
    """Where a point is drawn."""

    def __init__(self, points: Sequence[Point]) -> None:
        xs, ys = [x for x, _ in points], [y for _, y in points]
        high = max(*ys, ys[0] * xs[-1] / xs[0])
        self._x = (math.log(min(xs)), math.log(max(xs)))
        self._y = (math.log(min(ys)), math.log(high))

    def x(self, value: float) -> float:
        low, high = self._x
        return MARGIN + (math.log(value) - low) / ((high - low) or 1) * (WIDTH - 2 * MARGIN)

    def y(self, value: float) -> float:
        low, high = self._y
        return HEIGHT - MARGIN - (math.log(value) - low) / ((high - low) or 1) * (HEIGHT - 2 * MARGIN)
