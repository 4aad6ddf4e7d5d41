"""Enumerated simple types as code lists; members are named after their codes, never after their place."""

from __future__ import annotations

from generator.emit.naming.identifiers import keeps_everything, member_name
from generator.emit.naming.ledger import LedgerNames
from generator.emit.naming.words import short_hash
from generator.emit.shape import CodeListShape, MemberShape
from generator.model.dataset import Code, CodeList
from generator.model.simple_type import SimpleType


def build_code_list(one: SimpleType, name: str, known: CodeList | None, ledger: LedgerNames) -> CodeListShape:
    """The members in the schema's order; `known` is the dataset's code list with these values, if there is one."""
    by_value = {code.value: code for code in known.codes} if known is not None else {}
    values = {item.value: by_value.get(item.value) for item in one.facets.enumeration or ()}
    names = _names(one.key, values, ledger)
    return CodeListShape(name, one.key, tuple(_member(names[value], value, code) for value, code in values.items()))


def _member(name: str, value: str, code: Code | None) -> MemberShape:
    if code is None:
        return MemberShape(name, value)
    return MemberShape(name, value, code.code, code.system, code.display.nl, code.display.en)


def _names(key: str, values: dict[str, Code | None], ledger: LedgerNames) -> dict[str, str]:
    """Codes that make a faithful name choose first; others that clash get a hash of the code."""
    address = {value: f"code:{key}/{_identity(value, code)}" for value, code in values.items()}
    if len(set(address.values())) < len(address):
        address = {value: f"{one}|{value}" for value, one in address.items()}
    own = {value: (code.code if code is not None and code.code else value) for value, code in values.items()}
    faithful = {value for value in values if keeps_everything(own[value])}
    names: dict[str, str] = {}
    for group in (faithful, set(values) - faithful):
        candidates = {address[value]: _candidates(own[value], address[value], value) for value in group}
        names |= ledger.give(candidates, names.values())
    return {value: names[address[value]] for value in values}


def _identity(value: str, code: Code | None) -> str:
    if code is None or not code.code:
        return f"|{value}"
    return f"{code.system or ''}|{code.code}"


def _candidates(code: str, address: str, value: str) -> list[str]:
    name = member_name(code)
    identity = address.rpartition("/")[2]
    return [name, f"{name}_{short_hash(code)}", f"{name}_{short_hash(identity)}", f"{name}_{short_hash(value)}"]
