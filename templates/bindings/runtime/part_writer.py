"""Parts of a message that compiled code leaves to the general way of writing."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from .holding import alternative_for
from .nodes import DerivedElement
from .plan import Plans
from .writer import Writer


class PartWriter(Writer):
    """Writes elements one by one, each as if it stood in a message whose root declares `scope`."""

    def __init__(
        self, plans: Plans, concepts: Mapping[str, str], preferred: Mapping[str, str], scope: Mapping[str, str]
    ) -> None:
        """See `Writer`."""
        super().__init__(plans, concepts, preferred, indent=False)
        self._names.enter(scope)

    def element(self, rows: tuple[tuple[Any, ...], ...], value: object) -> str:
        """One element, one of those in `rows` (see `bindings.tables`); MessageError if the value is none of them."""
        alternative = alternative_for(self._plans.alternatives(rows), value)
        if alternative is None:
            raise self._error("no such element may stand here")
        self._begin_part()
        self._element(alternative, value.value if isinstance(value, DerivedElement) else value, "", 0)
        return "".join(self._out)

    def left_open(self, value: object) -> str:
        """An element that the schema leaves open."""
        self._begin_part()
        self._open_content(value, "")
        return "".join(self._out)

    def declared(self) -> Mapping[str, str]:
        """Namespaces by the prefixes that have to be declared on the root."""
        return self._names.for_root

    def _begin_part(self) -> None:
        """A part is never the root: its output does not begin empty."""
        self._out = [""]
