"""The judges of one schema: libxml2, and xmlschema. They are asked about whole messages, in memory, offline."""

from __future__ import annotations

import warnings
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from lxml import etree

from generator.findings import UnreadableError
from generator.model.particle import Element
from generator.model.schema import Schema
from generator.prove.opinion import Opinion
from generator.read.xml import parse_xml
from generator.read.xsd.compiled import compile_closure
from generator.read.xsd.limits import check_limits

if TYPE_CHECKING:
    from generator.read.xsd.build import BuiltSchema
    from generator.read.xsd.documents import Closure

_Ask = Callable[[bytes], bool]


class _SilentError(Exception):
    """A judge that does not judge; the message says why, to the user."""


@dataclass(slots=True)
class Judges:
    """Both judges of a schema, made when they are first asked.

    `closure` gives the schema's documents; `root` is the one element with which a message may start, whatever else the
    schema declares globally. `built` is what xmlschema made of the schema if it has just been read, so that it need not
    do so twice.
    """

    schema: Schema
    root: Element
    closure: Callable[[], Closure]
    built: BuiltSchema | None = None
    _documents: Closure | None = field(default=None, init=False)
    _made: dict[str, _Ask | str] = field(default_factory=dict, init=False)

    def opinion(self, message: bytes) -> Opinion:
        """What they say of a message."""
        if _root_name(message) not in self._starts():
            return Opinion(libxml2=False, xmlschema=False)
        libxml2, xmlschema = self._ask("libxml2", _libxml2, message), self._ask("xmlschema", _xmlschema, message)
        why = tuple(said for said in (libxml2, xmlschema) if isinstance(said, str))
        return Opinion(_plain(libxml2), _plain(xmlschema), why)

    def prepare(self) -> None:
        """Make both now: they are then ready at the first question."""
        self._judge("libxml2", _libxml2)
        self._judge("xmlschema", _xmlschema)

    def documents(self) -> Closure:
        """The schema's documents."""
        if self._documents is None:
            self._documents = self.closure()
        return self._documents

    def _starts(self) -> set[str]:
        """The names a message may start with: the root's, and those of the elements that may stand for it."""
        others = self.schema.substitutions.get(self.root.name, ())
        return {str(self.root.name), *(str(one.name) for one in others)}

    def _ask(self, name: str, make: _Make, message: bytes) -> bool | str:
        judge = self._judge(name, make)
        if isinstance(judge, str):
            return judge
        try:
            return judge(message)
        except _SilentError as error:
            return f"{name} does not judge: {error}."

    def _judge(self, name: str, make: _Make) -> _Ask | str:
        if name not in self._made:
            try:
                self._made[name] = make(self)
            except _SilentError as error:
                self._made[name] = f"{name} does not judge: {error}."
        return self._made[name]


_Make = Callable[[Judges], _Ask]


def _plain(said: bool | str) -> bool | None:  # noqa: FBT001  an answer, not a switch
    return said if isinstance(said, bool) else None


def _root_name(message: bytes) -> str:
    return str(parse_xml(message, "witness").tag)


def _libxml2(judges: Judges) -> _Ask:
    if judges.schema.version != "1.0":
        raise _SilentError("it knows no XSD 1.1")
    closure = judges.documents()
    if check_limits(closure):
        raise _SilentError("the content of a type is so large that it would take too long")
    try:
        schema = compile_closure(closure)
    except etree.XMLSchemaParseError:
        raise _SilentError("it refuses the schema, which xmlschema accepts") from None

    def ask(message: bytes) -> bool:
        return bool(schema.validate(parse_xml(message, "witness")))

    return ask


def _xmlschema(judges: Judges) -> _Ask:
    from generator.prove.patterns import matches  # noqa: PLC0415  xmlschema is heavy: a kept opinion spares it
    from generator.read.xsd.build import build_schema, in_memory  # noqa: PLC0415

    version = judges.schema.version
    built = judges.built or _told(lambda: build_schema(judges.documents(), version, with_meta_schema=False))
    built.patterns.matches = matches
    schema: Any = built.maps.validator

    def ask(message: bytes) -> bool:
        return bool(_told(lambda: schema.is_valid(in_memory(message))))

    return ask


def _told(do: Callable[[], Any]) -> Any:  # noqa: ANN401  xmlschema has no types
    """What xmlschema gives; whatever it fails with becomes its silence: a judge that falters must not end the run."""
    from generator.prove.patterns import CannotJudgeError  # noqa: PLC0415

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return do()
    except (CannotJudgeError, UnreadableError) as error:
        raise _SilentError(str(error)) from None
    except Exception as error:
        raise _SilentError(f"it fails with {type(error).__name__}") from error
