"""What a target is: a name, and a function from a specification to files."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from generator.emit.shape import Shapes
from generator.generated_file import GeneratedFile
from generator.model.frozen_map import FrozenMap
from generator.model.specification import Specification


@dataclass(frozen=True, slots=True)
class Request:
    """What every emitter gets: the specification, the names of its parts, and the package (`lnr_3_0`).

    `pages` are those of lnrgen's own rules, for the documentation: Markdown by id.
    """

    specification: Specification
    shapes: Shapes
    package: str
    pages: FrozenMap[str, str] = FrozenMap()


@dataclass(frozen=True, slots=True)
class Target:
    """A kind of output. `emit` is a pure function: same request, same files, in any order.

    `tells_rules`: it shows the pages of lnrgen's own rules; other targets need none in their request. `extra`: the
    module it needs from the extra of its name (`lnrgen[sql]`); such a target is made only where it is asked for.
    """

    name: str
    emit: Callable[[Request], Iterable[GeneratedFile]]
    tells_rules: bool = False
    extra: str = ""
