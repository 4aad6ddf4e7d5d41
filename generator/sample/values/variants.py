"""Other ways to write the same value (XML Schema Part 2, lexical mappings), for readers that must take them all."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.model.qname import local_name, xsd
from generator.model.simple_type import SimpleType, Variety
from generator.sample.values.atomic import INTEGERS

if TYPE_CHECKING:
    from generator.model.schema import Schema
    from generator.sample.dice import Dice
    from generator.sample.values.values import Values

_TRUTH = {"true": "1", "false": "0", "1": "true", "0": "false"}
_NUMBER = re.compile(r"([+-]?)(\d+)(?:\.(\d*))?", re.ASCII)
_MOMENT = re.compile(r"(.*T?\d\d:\d\d:\d\d)(\.\d+)?(Z|[+-]\d\d:\d\d)?", re.ASCII)


def same_value(schema: Schema, values: Values, key: str, text: str, dice: Dice) -> str:
    """The text, or another form of its value that the type allows as well."""
    builtin = _builtin(schema, values, key, text)
    if builtin is None:
        return text
    forms = [form for form in _forms(builtin, text, dice) if form != text]
    if not forms:
        return text
    form = dice.pick(forms)
    return form if values.checker.fits(key, form) else text


def _builtin(schema: Schema, values: Values, key: str, text: str) -> str | None:
    """The local name of the built-in type the text is of; of a union that of its first member that takes it."""
    kind: SimpleType | None = schema.simple_types.get(key)
    while kind is not None and kind.variety is Variety.UNION:
        kind = next((schema.simple_types[one] for one in kind.members if values.checker.fits(one, text)), None)
    if kind is None:
        return None
    return "list" if kind.variety is Variety.LIST else local_name(kind.builtin or xsd("string"))


def _forms(builtin: str, text: str, dice: Dice) -> list[str]:
    padded = dice.pick((f" {text}", f"{text}\n", f"\t{text} "))
    if builtin == "list":
        return [re.sub(" ", "\n ", text), padded]
    if builtin in ("string", "normalizedString", "anySimpleType", "anyAtomicType"):
        return []
    found = [padded]
    if builtin == "boolean":
        found += [_TRUTH.get(text, text)] * 3
    if builtin == "decimal" or builtin in INTEGERS:
        found += _numbers(text, whole=builtin != "decimal")
    if builtin in ("dateTime", "dateTimeStamp", "time") and (match := _MOMENT.fullmatch(text)):
        zone = match[3] or ""
        found += [
            f"{match[1]}{match[2] or '.'}00{zone}",
            f"{match[1]}{match[2] or ''}{'+00:00' if zone == 'Z' else zone}",
        ]
    if builtin == "base64Binary":
        found.append(" ".join(text))
    if builtin == "hexBinary":
        found.append(text.lower())
    return found


def _numbers(text: str, *, whole: bool) -> list[str]:
    match = _NUMBER.fullmatch(text)
    if match is None:
        return []
    sign, digits, decimals = match.groups()
    found = [f"{sign or '+'}{text.removeprefix(sign)}", f"{sign}00{text.removeprefix(sign)}"]
    if not whole:
        found += [f"{sign}{digits}.{decimals or ''}0", f"{sign}{digits}." if not decimals else text]
        found += [f"{sign}.{decimals}"] if decimals and not digits.strip("0") else []
    return found
