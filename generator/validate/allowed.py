"""What a simple type allows, in a few words (XML Schema Part 2, section 4.3); never what was found."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.model.dataset import Text
from generator.model.qname import XSD_NAMESPACE, local_name
from generator.model.simple_type import Facets, SimpleType, Variety
from generator.validate.wording import Language, plain, say

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_SHOWN = 12
_LONGEST = 60

_BUILTINS = {
    "boolean": Text("true of false", "true or false"),
    "date": Text("een datum (JJJJ-MM-DD)", "a date (YYYY-MM-DD)"),
    "dateTime": Text("een datum met tijd (JJJJ-MM-DDTuu:mm:ss)", "a date with time (YYYY-MM-DDThh:mm:ss)"),
    "time": Text("een tijd (uu:mm:ss)", "a time (hh:mm:ss)"),
    "gYear": Text("een jaar (JJJJ)", "a year (YYYY)"),
    "gYearMonth": Text("een jaar en maand (JJJJ-MM)", "a year and month (YYYY-MM)"),
    "decimal": Text("een getal, met een punt voor de decimalen", "a number, with a point before the decimals"),
    "float": Text("een getal", "a number"),
    "double": Text("een getal", "a number"),
    "nonNegativeInteger": Text("een geheel getal, 0 of hoger", "a whole number, 0 or more"),
    "positiveInteger": Text("een geheel getal, 1 of hoger", "a whole number, 1 or more"),
    "anyURI": Text("een URI", "a URI"),
    "base64Binary": Text("base64", "base64"),
    "hexBinary": Text("hexadecimale cijfers", "hexadecimal digits"),
    "duration": Text("een duur (P1DT2H)", "a duration (P1DT2H)"),
}
_WHOLE = frozenset(
    {
        "integer",
        "int",
        "long",
        "short",
        "byte",
        "unsignedInt",
        "unsignedLong",
        "unsignedShort",
        "unsignedByte",
        "negativeInteger",
        "nonPositiveInteger",
    }
)
_WHOLE_TEXT = Text("een geheel getal", "a whole number")
_TEXT = Text("tekst", "text")
_ONE_OF = Text("een van deze waarden: {values}", "one of these values: {values}")
_COUNTED = Text(
    "een van de {count} waarden in de lijst van het schema", "one of the {count} values in the schema's list"
)
_LIST = Text("een lijst, met spaties ertussen, van {item}", "a list, separated by spaces, of {item}")
_OR = Text("{first}, of {rest}", "{first}, or {rest}")
_ANYTHING = Text("een waarde die het schema toelaat", "a value that the schema allows")

_FACETS = {
    "min_inclusive": Text("minstens {bound}", "at least {bound}"),
    "min_exclusive": Text("meer dan {bound}", "more than {bound}"),
    "max_inclusive": Text("hoogstens {bound}", "at most {bound}"),
    "max_exclusive": Text("minder dan {bound}", "less than {bound}"),
    "length": Text("precies {bound} tekens", "exactly {bound} characters"),
    "min_length": Text("minstens {bound} tekens", "at least {bound} characters"),
    "max_length": Text("hoogstens {bound} tekens", "at most {bound} characters"),
    "total_digits": Text("hoogstens {bound} cijfers", "at most {bound} digits"),
    "fraction_digits": Text("hoogstens {bound} decimalen", "at most {bound} decimals"),
}
_ONE = {
    "length": Text("precies één teken", "exactly one character"),
    "min_length": Text("minstens één teken", "at least one character"),
    "max_length": Text("hoogstens één teken", "at most one character"),
    "total_digits": Text("hoogstens één cijfer", "at most one digit"),
    "fraction_digits": Text("hoogstens één decimaal", "at most one decimal"),
}
_PATTERN = Text("in de vorm {pattern}", "in the form {pattern}")
_SOME_PATTERN = Text(
    "in de vorm die het patroon van het schema voorschrijft", "in the form that the schema's pattern prescribes"
)


def allowed(kind: SimpleType | None, simple_types: Mapping[str, SimpleType], language: Language) -> str:
    """What values of the type look like; `simple_types` holds its members and items. A general phrase for no type."""
    if kind is None:
        return plain(_ANYTHING, language)
    if kind.facets.enumeration is not None:
        return _enumeration([item.value for item in kind.facets.enumeration], language)
    return ", ".join(
        (_base(kind, simple_types, language), *_limits(kind.facets, language, whole=_builtin(kind) in _WHOLE))
    )


def _base(kind: SimpleType, simple_types: Mapping[str, SimpleType], language: Language) -> str:
    if kind.variety is Variety.UNION and kind.members:
        parts = [allowed(simple_types.get(member), simple_types, language) for member in kind.members]
        text = parts[-1]
        for part in reversed(parts[:-1]):
            text = say(_OR, language, first=part, rest=text)
        return text
    if kind.variety is Variety.LIST:
        return say(_LIST, language, item=allowed(simple_types.get(kind.item or ""), simple_types, language))
    name = _builtin(kind)
    return plain(_WHOLE_TEXT if name in _WHOLE else _BUILTINS.get(name, _TEXT), language)


def _builtin(kind: SimpleType) -> str:
    """The local name of XML Schema's own type that it comes from; empty if there is none."""
    return local_name(kind.builtin or "") if (kind.builtin or "").startswith(f"{{{XSD_NAMESPACE}}}") else ""


def _enumeration(values: list[str], language: Language) -> str:
    if len(values) <= _SHOWN and all(len(value) <= _LONGEST for value in values):
        return say(_ONE_OF, language, values=", ".join(values))
    return say(_COUNTED, language, count=str(len(values)))


def _limits(facets: Facets, language: Language, *, whole: bool) -> Iterator[str]:
    for name, text in _FACETS.items():
        bound = getattr(facets, name)
        if bound is not None and not (name == "fraction_digits" and whole):
            yield say(_ONE.get(name, text) if str(bound) == "1" else text, language, bound=str(bound))
    patterns = [pattern for step in facets.patterns for pattern in step]
    if len(patterns) == 1 and len(patterns[0]) <= _LONGEST:
        yield say(_PATTERN, language, pattern=patterns[0])
    elif patterns:
        yield plain(_SOME_PATTERN, language)
