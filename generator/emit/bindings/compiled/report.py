"""What straight-line code is not made for, and why: `generate -v` tells it."""

from __future__ import annotations

from generator.emit.bindings.compiled.check_modules import checking_reasons
from generator.emit.bindings.compiled.content import contents
from generator.emit.bindings.tables import Tables
from generator.emit.shape import Shapes
from generator.model.specification import Specification


def left_out(specification: Specification, shapes: Shapes) -> list[tuple[str, str, str]]:
    """What is done with it the general way (`read and written`, `checked`), class and reason."""
    tables = Tables(specification.schema, shapes)
    records = {shape.name: tables.data(shape) for shape in shapes.records.values()}
    _, reasons = contents(records)
    found = [("read and written", name, why) for name, why in sorted(reasons.items())]
    return found + [("checked", name, why) for name, why in sorted(checking_reasons(specification, shapes).items())]
