"""Made-up schemas and messages: nothing is lost, nothing is made up, and what is changed is what is written."""

from __future__ import annotations

import copy
import pickle
from dataclasses import asdict, fields, is_dataclass, replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, assume, given, settings
from hypothesis import strategies as st
from lxml import etree

from tests.bindings_support import parse
from tests.properties.dice import Dice
from tests.properties.edits import changes_in, doubled, entries, leaves, records_in, without
from tests.properties.made_code import compiled, imported, said, save
from tests.properties.made_up_messages import MessageMaker, TooDeepError
from tests.properties.made_up_schemas import made_up_schemas
from tests.properties.schema_parts import MadeUp

SECRET = "SECRET-4711"  # noqa: S105  it must not be told


class Message:
    """A valid message, and the bindings that read it."""

    def __init__(self, module: Any, schema: etree.XMLSchema, data: bytes, dice: Dice) -> None:
        self.module = module
        self.schema = schema
        self.data = data
        self.dice = dice
        self.tree = parse(data)
        self.plain = b"NaN" not in data

    def read(self) -> Any:
        return self.module.from_xml(self.data)

    def is_valid(self, tree: etree._Element) -> bool:
        return bool(self.schema.validate(etree.fromstring(etree.tostring(tree))))


def round_trip(message: Message) -> None:
    module, root = message.module, message.read()
    out = module.to_xml(root)
    again = parse(out)
    assert said(again) == said(message.tree)
    assert message.schema.validate(again)
    second = module.from_xml(out)
    assert second == root
    assert said(parse(module.to_xml(second))) == said(message.tree)
    assert said(parse(module.to_xml(root, indent=True))) == said(message.tree)


def records_are_dataclasses(message: Message) -> None:
    module, root = message.module, message.read()
    for twin in (copy.deepcopy(root), pickle.loads(pickle.dumps(root))):  # noqa: S301
        assert twin == root
        assert module.to_xml(twin) == module.to_xml(root)
    for record in records_in(module, root):
        assert is_dataclass(record)
        assert replace(record) == record
        assert list(asdict(record)) == [one.name for one in fields(record)]
        assert record != 1
        assert not hasattr(record, "__dict__")


def a_change_is_written(message: Message) -> None:
    """And nothing else changes: every other text keeps its form."""
    module, root = message.module, message.read()
    changes = changes_in(module, root)
    if not changes:
        return
    record, field, value = message.dice.pick(changes)
    if getattr(record, field) == value:
        return
    setattr(record, field, value)
    assert root != message.read()
    try:
        out = module.to_xml(root)
    except module.MessageError as error:
        assert "has no place for the field" in error.reason  # noqa: PT017  inherited, and prohibited here
        return
    try:
        again = module.from_xml(out)
    except module.MessageError:
        assert not message.schema.validate(parse(out))  # a fixed value was changed, or a text that has to be a name
        return
    assert again == root
    before, after = leaves(message.tree), leaves(parse(out))
    if any("qn_" in str(text) or place.endswith("}type") for place, text in before):
        return  # a prefix may be written otherwise
    gone, new = set(before) - set(after), set(after) - set(before)
    assert len(gone) <= len(new) == 1  # an attribute that was left out is written now, nothing else comes or goes


def lists_keep_the_rest_in_order(message: Message) -> None:
    for change in (without, doubled):
        root = message.read()
        found = list(entries(message.module, root, message.tree))
        if not found:
            return
        element, held, index = message.dice.pick(found)
        wanted = change(element)
        if not message.is_valid(wanted):
            continue
        gone = held[index]
        if change is without:
            del held[index]
        else:
            held.insert(index + 1, copy.deepcopy(held[index]))
        values = [*held, gone] if change is without else [one for place, one in enumerate(held) if place != index + 1]
        told_apart = not any(one == other for place, one in enumerate(values) for other in values[:place])
        try:
            out = parse(message.module.to_xml(root))
        except message.module.MessageError:
            assert change is doubled or not told_apart  # libxml2 lets a repeated group occur once too often
            continue
        if told_apart:
            same = said if change is without else _names
            assert same(out) == same(wanted)
        else:
            assert sorted(_names(out)) == sorted(_names(wanted))  # which of two equal values it was cannot be known


def _names(tree: etree._Element) -> list[str]:
    return [one.tag for one in tree.iter(etree.Element)]


def what_is_unknown_is_refused(message: Message) -> None:
    dice = message.dice
    tree = etree.fromstring(etree.tostring(message.tree))
    element = dice.pick(list(tree.iter(etree.Element)))
    what = dice.pick(("attribute", "element", "text"))
    if what == "attribute":
        element.set("unknown_to_all", SECRET)
    elif what == "element":
        etree.SubElement(element, "unknown_to_all").text = SECRET
    elif any(isinstance(child.tag, str) for child in element):
        element.text = SECRET
    if message.is_valid(tree):
        return
    with pytest.raises(message.module.MessageError) as caught:
        message.module.from_xml(etree.tostring(tree))
    error = caught.value
    assert error.line >= 1
    assert error.column >= 1
    assert error.xpath.startswith("/")
    assert SECRET not in str(error)


DEMANDS = (
    round_trip,
    records_are_dataclasses,
    a_change_is_written,
    lists_keep_the_rest_in_order,
    what_is_unknown_is_refused,
)


def _messages(dice: Dice, made: MadeUp, schema: etree.XMLSchema) -> list[bytes]:
    found = []
    for _ in range(3):
        try:
            data = MessageMaker(dice, made).make()
        except TooDeepError:
            continue
        if schema.validate(parse(data)):
            found.append(data)
    return found


def judge(dice: Dice, made: MadeUp) -> bool:
    """Hold the bindings of a schema against every demand; False if the schema or its messages are of no use."""
    with TemporaryDirectory() as folder:
        xsd = save(made, Path(folder))
        schema = compiled(xsd)
        messages = [] if schema is None else _messages(dice, made, schema)
        if schema is None or not messages:
            return False
        root = f"{{{made.root.namespace}}}{made.root.name}" if made.root.namespace else made.root.name
        with imported(xsd, root) as module:
            for data in messages:
                for demand in DEMANDS:
                    demand(Message(module, schema, data, dice))
    return True


def test_round_trips_of_made_up_schemas(*, long: bool) -> None:
    @settings(
        max_examples=2000 if long else 60,
        deadline=None,
        database=None,
        derandomize=not long,
        phases=[Phase.generate],  # a failure is small enough to read, and shrinking it takes minutes
        suppress_health_check=list(HealthCheck),
    )
    @given(made_up_schemas(), st.data())
    def demand(made: MadeUp, data: st.DataObject) -> None:
        assume(judge(Dice(data.draw), made))

    demand()
