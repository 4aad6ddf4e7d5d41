"""# XS160 text-changed

**What.** What the schema says of an element in words changed: its label, its definition, a remark. It is told
once for all elements; what changed where stands below it.

**Why it matters.** Nothing is refused. A definition that changed may ask for other values than you send.

**Example.** The documentation of `<geboortegewicht>` names the first weighing now.

**What to do.** Read the texts that belong to items you map.
"""  # noqa: D400, D415  the page begins with its title

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.compare.rules.xs.change import Change
from generator.compare.rules.xs.words import WHERE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.compare.rules.xs.pair import Pair, Side


def text_changed(pair: Pair) -> Iterator[Change]:
    """Compare the documentation of the two declarations and of their types."""
    old, new = _text(pair.old), _text(pair.new)
    if old != new:
        yield Change(
            "XS160",
            pair,
            f"What the schema says of {WHERE} changed.",
            subject="text",
            old=old or None,
            new=new or None,
            otherwise="Read the new text.",
            together=f"What the schema says in words changed for {WHERE}.",
        )


def _text(side: Side) -> str:
    """Everything that is said in words: of the element, of its own or anonymous type, and before it."""
    annotations = [side.element.annotation]
    if side.record is not None:
        annotations += [side.record.annotation, side.record.leading]
    elif side.simple is not None and side.simple.name is None:
        annotations.append(side.simple.annotation)
    texts = [" ".join(one.text.split()) for annotation in annotations for one in annotation.documentation]
    return " / ".join(dict.fromkeys(text for text in texts if text))
