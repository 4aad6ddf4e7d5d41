"""Lines of generated code that a reader can take in: what is too long is spread out, as a formatter would."""

from __future__ import annotations

from collections.abc import Sequence

WIDTH = 120


def spread(head: str, parts: Sequence[str], tail: str = ")", *, indent: int = 0) -> list[str]:
    """`head`, the parts with commas between them, and `tail`, as lines that will stand indented by `indent` spaces.

    All on one line if that fits; else the parts on a line of their own; else each part on its own.
    """
    inside = ", ".join(parts)
    if indent + len(head) + len(inside) + len(tail) <= WIDTH:
        return [f"{head}{inside}{tail}"]
    if indent + 4 + len(inside) <= WIDTH:
        return [head, f"    {inside}", tail]
    return [head, *(f"    {part}," for part in parts), tail]


def indented(lines: Sequence[str], indent: int) -> str:
    """The lines as one text whose first line stands in its place already."""
    return f"\n{' ' * indent}".join(lines)
