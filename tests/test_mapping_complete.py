"""What the mapping still leaves undone: told all at once, before anything is called."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from mapping_support import Package, package_of

from generator.read.specification import read_specification

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory, repository: Path) -> Package:
    return package_of(read_specification(folder=repository / "spec" / "lnr-3.0"), tmp_path_factory.mktemp("complete"))


def concepts(found: list[Any]) -> list[str]:
    return [gap.place.concept for gap in found]


def test_an_empty_mapping_leaves_every_item_and_every_repeated_group_undone(package: Package, repository: Path) -> None:
    dataset = read_specification(folder=repository / "spec" / "lnr-3.0").dataset
    expected = {one.id for one in dataset.walk() if not one.is_group or one.cardinality.maximum is None}
    expected |= {one.id for one in dataset.walk() if one.is_group and (one.cardinality.maximum or 2) > 1}
    assert set(concepts(package.mapping.unmapped(package.mapping.DatasetMapping()))) == expected


def test_the_starter_counts_as_undone_though_it_overrides_every_method(package: Package) -> None:
    starter = package.module("mapping.stubs").MAPPING
    assert concepts(package.mapping.unmapped(starter)) == concepts(
        package.mapping.unmapped(package.mapping.DatasetMapping())
    )


def test_a_stub_says_what_is_not_mapped(package: Package) -> None:
    with pytest.raises(package.mapping.NotMapped) as caught:
        package.contract.ApgarScoreNa1MinMapping().apgar_score_totaal({})
    assert caught.value.concept == "90112"
    assert caught.value.label
    assert caught.value.where.endswith("apgar_score_totaal")
    assert "90112" in str(caught.value)


def test_mandatory_concepts_are_all_listed_before_anything_is_called(package: Package) -> None:
    class Kind(package.contract.KindMapping):  # type: ignore[name-defined,misc]
        def demografische_gegevens(self, _source: object) -> object:
            raise AssertionError("called")

    with pytest.raises(package.mapping.MappingIncomplete) as caught:
        package.mapping.assemble(package.mapping.DatasetMapping(kind=Kind()), {})
    assert concepts(caught.value.unmapped) == ["90255", "90256", "90257"]
    assert all(concept in str(caught.value) for concept in ("90255", "90256", "90257"))


def test_a_group_in_use_needs_its_mandatory_concepts_too(package: Package) -> None:
    class Document(package.contract.DocumentgegevensMapping):  # type: ignore[name-defined,misc]
        def software_naam(self, _source: object) -> str:
            return "EPD"

    with pytest.raises(package.mapping.MappingIncomplete) as caught:
        package.mapping.assemble(package.mapping.DatasetMapping(documentgegevens=Document()), {})
    assert concepts(caught.value.unmapped) == ["91448", "91449", "91450", "90255", "90256", "90257"]


def test_what_is_not_recorded_stays_listed_with_its_reason(package: Package) -> None:
    class Apgar(package.contract.ApgarScoreNa1MinMapping):  # type: ignore[name-defined,misc]
        @package.mapping.not_recorded("nooit gescoord")
        def apgar_score_totaal(self, _source: object) -> None: ...

    gaps = package.mapping.unmapped(package.mapping.DatasetMapping(apgar_score_na_1_min=Apgar()))
    gap = next(gap for gap in gaps if gap.place.concept == "90112")
    assert (gap.state, gap.reason) == ("not_recorded", "nooit gescoord")


@pytest.mark.parametrize(
    ("body", "mapped"),
    [
        ("raise NotMapped('90112', 'x', 'y')", False),
        ("'''In words.'''\n    raise NotMapped('90112', 'x', 'y')", False),
        ("return 8", True),
        ("return None", True),
        ("if source:\n        raise NotMapped('90112', 'x', 'y')\n    return source['apgar']", True),
        ("if not source:\n        return 1\n    raise NotMapped('90112', 'x', 'y')", True),
        ("raise ValueError('no')", True),
    ],
)
def test_a_method_is_a_stub_if_all_it_can_do_is_raise_not_mapped(package: Package, body: str, mapped: bool) -> None:  # noqa: FBT001
    space: dict[str, Any] = {"NotMapped": package.mapping.NotMapped}
    exec(f"def apgar_score_totaal(self, source):\n    {body}\n", space)  # noqa: S102  a method as a vendor may write it
    apgar = type(
        "Apgar", (package.contract.ApgarScoreNa1MinMapping,), {"apgar_score_totaal": space["apgar_score_totaal"]}
    )
    gaps = package.mapping.unmapped(package.mapping.DatasetMapping(apgar_score_na_1_min=apgar()))
    assert ("90112" in concepts(gaps)) is not mapped
