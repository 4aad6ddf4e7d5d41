"""Made-up releases of a dataset: groups within groups, and one random step from each release to the next."""

from __future__ import annotations

import itertools
import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from generator.model.specification import Specification
from generator.read.specification import read_specification
from tests.properties.dice import Dice

ITEMS = ("geslacht", "gewicht", "lengte", "herkomst", "landcode", "apgar_score", "temperatuur")
GROUPS = ("kind", "opname", "moeder", "infuus")
TYPES = {"string": "xs:string", "count": "xs:integer", "date": "xs:date"}


@dataclass(frozen=True)
class Item:
    key: str
    name: str
    told: str = "What it is."
    type: str = "string"


@dataclass(frozen=True)
class Group:
    """`above` is the key of the group it stands in; empty at the top."""

    key: str
    name: str
    items: tuple[Item, ...]
    above: str = ""
    many: bool = False


@dataclass
class Release:
    """What the dataset holds now; `gone` is what it once held."""

    groups: list[Group]
    gone: list[Item] = field(default_factory=list)
    gone_groups: list[Group] = field(default_factory=list)
    keys: Iterator[int] = field(default_factory=lambda: itertools.count(100))

    def below(self, key: str) -> list[Group]:
        return [group for group in self.groups if group.above == key]

    def names(self, key: str) -> set[str]:
        """The names taken in a group."""
        items = next((group.items for group in self.groups if group.key == key), ())
        return {item.name for item in items} | {group.name for group in self.below(key)}

    def put(self, group: Group) -> None:
        """A group in its new form, in its old place."""
        self.groups = [group if each.key == group.key else each for each in self.groups]

    def inside(self, key: str) -> list[Group]:
        """A group and all below it."""
        own = [group for group in self.groups if group.key == key]
        return own + [each for group in self.below(key) for each in self.inside(group.key)]

    @property
    def concepts(self) -> dict[str, str]:
        """The concepts that somebody must map, with the place of each."""
        items = {item.key: group.key for group in self.groups for item in group.items}
        return {**items, **{group.key: group.above for group in self.groups if group.many}}

    @property
    def meanings(self) -> dict[str, tuple[str, ...]]:
        """What each item says of itself, with the group it stands in."""
        return {item.key: (group.key, item.told, item.type) for group in self.groups for item in group.items}


def first_release() -> Release:
    kind = Group("1", "kind", (Item("11", "geslacht"), Item("12", "gewicht", type="count"), Item("13", "lengte")))
    return Release([kind, Group("2", "opname", (Item("21", "herkomst"), Item("22", "landcode")), many=True)])


def next_release(dice: Dice, release: Release) -> str:
    """Take one step; what it was."""
    step = dice.pick(STEPS)
    step(dice, release)
    return step.__name__


def _some_group(dice: Dice, release: Release) -> Group:
    return dice.pick(release.groups)


def _free(dice: Dice, release: Release, key: str, names: tuple[str, ...]) -> str:
    taken = release.names(key)
    free = [name for name in names if name not in taken]
    return dice.pick(free) if free else f"{names[0]}{next(release.keys)}"


def add_item(dice: Dice, release: Release) -> None:
    group = _some_group(dice, release)
    item = Item(str(next(release.keys)), _free(dice, release, group.key, ITEMS), type=dice.pick((*TYPES, "date")))
    at = dice.number(0, len(group.items))
    release.put(replace(group, items=(*group.items[:at], item, *group.items[at:])))


def remove_item(dice: Dice, release: Release) -> None:
    group = _some_group(dice, release)
    if len(group.items) > 1:
        item = dice.pick(group.items)
        release.gone.append(item)
        release.put(replace(group, items=tuple(each for each in group.items if each != item)))


def _change(dice: Dice, release: Release, change: Callable[[Group, Item], Item]) -> None:
    group = _some_group(dice, release)
    item = dice.pick(group.items)
    made = change(group, item)
    release.put(replace(group, items=tuple(made if each == item else each for each in group.items)))


def rename_item(dice: Dice, release: Release) -> None:
    _change(dice, release, lambda group, item: replace(item, name=_free(dice, release, group.key, ITEMS)))


def swap_names(dice: Dice, release: Release) -> None:
    group = _some_group(dice, release)
    one, two = dice.pick(group.items), dice.pick(group.items)
    names = {one.key: two.name, two.key: one.name}
    release.put(replace(group, items=tuple(replace(each, name=names.get(each.key, each.name)) for each in group.items)))


def take_name(dice: Dice, release: Release) -> None:
    """A concept goes, another one takes its name."""
    group = _some_group(dice, release)
    one, two = dice.pick(group.items), dice.pick(group.items)
    if one != two:
        release.gone.append(one)
        items = (replace(each, name=one.name) if each == two else each for each in group.items if each != one)
        release.put(replace(group, items=tuple(items)))


def change_definition(dice: Dice, release: Release) -> None:
    _change(dice, release, lambda _, item: replace(item, told=f"What it is since {next(release.keys)}."))


def change_type(dice: Dice, release: Release) -> None:
    _change(dice, release, lambda _, item: replace(item, type=dice.pick(list(TYPES))))


def change_id(dice: Dice, release: Release) -> None:
    _change(dice, release, lambda _, item: replace(item, key=str(next(release.keys))))


def move_item(dice: Dice, release: Release) -> None:
    group, other = _some_group(dice, release), _some_group(dice, release)
    if group != other and len(group.items) > 1:
        item = dice.pick(group.items)
        taken = item.name in release.names(other.key)
        moved = replace(item, name=_free(dice, release, other.key, ITEMS)) if taken else item
        release.put(replace(group, items=tuple(each for each in group.items if each != item)))
        release.put(replace(other, items=(*other.items, moved)))


def bring_back(dice: Dice, release: Release) -> None:
    if release.gone:
        group = _some_group(dice, release)
        item = release.gone.pop(dice.number(0, len(release.gone) - 1))
        taken = item.name in release.names(group.key)
        back = replace(item, name=_free(dice, release, group.key, ITEMS)) if taken else item
        release.put(replace(group, items=(*group.items, back)))


def add_group(dice: Dice, release: Release) -> None:
    above = dice.pick(["", *(group.key for group in release.groups)])
    item = Item(str(next(release.keys)), dice.pick(ITEMS))
    name = _free(dice, release, above, GROUPS)
    release.groups.append(Group(str(next(release.keys)), name, (item,), above, dice.chance(50)))


def remove_group(dice: Dice, release: Release) -> None:
    away = release.inside(_some_group(dice, release).key)
    if len(away) < len(release.groups):
        release.gone_groups.append(away[0])
        release.groups = [group for group in release.groups if group not in away]
        release.gone += [item for group in away[1:] for item in group.items]


def bring_group_back(dice: Dice, release: Release) -> None:
    if release.gone_groups:
        group = release.gone_groups.pop()
        above = group.above if any(each.key == group.above for each in release.groups) else ""
        taken = group.name in release.names(above)
        name = _free(dice, release, above, GROUPS) if taken else group.name
        known = {item.key for each in release.groups for item in each.items} | {item.key for item in release.gone}
        items = tuple(item for item in group.items if item.key not in known)
        if items:
            release.groups.append(replace(group, name=name, above=above, items=items))


def rename_group(dice: Dice, release: Release) -> None:
    group = _some_group(dice, release)
    release.put(replace(group, name=_free(dice, release, group.above, GROUPS)))


def swap_group_names(dice: Dice, release: Release) -> None:
    group = _some_group(dice, release)
    other = dice.pick(release.below(group.above))
    release.put(replace(group, name=other.name))
    release.put(replace(other, name=group.name)) if other.key != group.key else None


def move_group(dice: Dice, release: Release) -> None:
    group = _some_group(dice, release)
    inside = {each.key for each in release.inside(group.key)}
    above = dice.pick(["", *(each.key for each in release.groups if each.key not in inside)])
    taken = group.name in release.names(above) and above != group.above
    release.put(replace(group, above=above, name=_free(dice, release, above, GROUPS) if taken else group.name))


def turn_many(dice: Dice, release: Release) -> None:
    group = _some_group(dice, release)
    release.put(replace(group, many=not group.many))


STEPS = (
    rename_item, rename_item, swap_names, swap_names, take_name, rename_group, remove_group, add_item, add_item,
    add_item, remove_item, rename_item, swap_names, take_name, change_definition, change_type, change_id, move_item,
    bring_back, add_group, remove_group, bring_group_back, rename_group, swap_group_names, move_group, turn_many,
)  # fmt: skip


def specification_of(release: Release, folder: Path) -> Specification:
    """The release, written down and read."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "proef.xsd").write_text(_xsd(release), encoding="utf-8")
    (folder / "dataset.yaml").write_text(_dataset(release), encoding="utf-8")
    return read_specification(folder=folder)


def _xsd(release: Release) -> str:
    return (
        '<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"><xs:element name="proef"><xs:complexType><xs:sequence>'
        f"{_elements(release, '')}</xs:sequence></xs:complexType></xs:element></xs:schema>"
    )


def _elements(release: Release, above: str) -> str:
    return "".join(
        f'<xs:element name="{group.name}" minOccurs="0" maxOccurs="{"unbounded" if group.many else 1}">'
        "<xs:complexType><xs:sequence>"
        + "".join(f'<xs:element name="{item.name}" type="{TYPES[item.type]}" minOccurs="0"/>' for item in group.items)
        + f"{_elements(release, group.key)}</xs:sequence></xs:complexType></xs:element>"
        for group in release.below(above)
    )


def _dataset(release: Release) -> str:
    """As JSON, which is YAML."""
    dataset = {"id": "proef", "version": "1", "title": {"nl": "Proef"}}
    return json.dumps({"format": 1, "dataset": dataset, "concepts": _concepts(release, "", "/proef")})


def _concepts(release: Release, above: str, path: str) -> list[dict[str, Any]]:
    return [
        {
            "id": group.key,
            "name": group.name,
            "label": {"nl": group.name},
            "type": "group",
            "cardinality": "0..*" if group.many else "0..1",
            "link": f"{path}/{group.name}",
            "concepts": [
                *(_concept(item, f"{path}/{group.name}/{item.name}") for item in group.items),
                *_concepts(release, group.key, f"{path}/{group.name}"),
            ],
        }
        for group in release.below(above)
    ]


def _concept(item: Item, path: str) -> dict[str, Any]:
    return {
        "id": item.key,
        "name": item.name,
        "label": {"nl": item.name},
        "type": item.type,
        "cardinality": "0..1",
        "definition": {"nl": item.told},
        "link": path,
    }
