"""`sample`: what its messages hold, that they are valid, and that each broken one is broken as its sidecar says."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from lxml import etree

from generator.model.specification import Specification
from generator.read.specification import read_specification
from generator.read.xsd.compiled import compile_schema
from generator.sample.broken.everything_wrong import EverythingWrong
from generator.sample.broken.pair import Broken
from generator.sample.broken.rules import broken_rule
from generator.sample.broken.schema import broken_schema
from generator.sample.clinic.identifiers import CITIZEN
from generator.sample.clinic.story import invented_story
from generator.sample.dice import Dice
from generator.sample.errors import SampleError
from generator.sample.full import Full
from generator.sample.maker import Maker
from generator.sample.samples import Profile, Samples
from generator.validate.message import validate_message
from tests.cli_helpers import lnrgen, make_project

SPEC = Path(__file__).parent.parent / "spec" / "lnr-3.0"
NAMESPACE = "{urn:lnrgen:lnr-reference}"
RULES = re.findall(r"^  - id: (LNR\d+)$", (SPEC / "dataset.yaml").read_text(encoding="utf-8"), re.MULTILINE)
TOGETHER = {"LNR008": {"LNR009"}, "LNR116": {"DM002", "LNR115"}}
"""Rules that no message can break without one of these others: a mother no older than her child is younger than 12."""


@pytest.fixture(scope="module")
def spec() -> Specification:
    return read_specification(folder=SPEC)


@pytest.fixture(scope="module")
def schema() -> etree.XMLSchema:
    return compile_schema(SPEC / "lnr.xsd")


@pytest.fixture(scope="module")
def maker(spec: Specification, schema: etree.XMLSchema) -> Maker:
    return Maker(spec, schema)


@pytest.fixture(scope="module")
def full(maker: Maker) -> tuple[Full, list[bytes]]:
    made = Full(maker, 1)
    return made, list(made.messages())


def made(maker: Maker, profile: Profile, seed: int, count: int | None = None) -> list[bytes]:
    return [sample.data for sample in Samples(maker, profile, seed).messages(count)]


def judged(maker: Maker, data: bytes) -> list[str]:
    return [finding.rule for finding in validate_message(maker.spec, maker.compiled, data, "message.xml")]


# valid messages


def test_minimal_holds_the_least(maker: Maker) -> None:
    (data,) = made(maker, Profile.MINIMAL, 3)
    example = etree.parse(SPEC / "examples" / "minimal.xml").getroot()
    assert [one.tag for one in etree.fromstring(data).iter(etree.Element)] == [
        one.tag for one in example.iter(etree.Element)
    ]
    assert judged(maker, data) == []


def test_random_messages_break_nothing(maker: Maker) -> None:
    for data in made(maker, Profile.RANDOM, 5, 25):
        assert judged(maker, data) == []


def test_random_messages_differ(maker: Maker) -> None:
    sizes = {len(list(etree.fromstring(data).iter())) for data in made(maker, Profile.RANDOM, 6, 12)}
    assert len(sizes) > 8


def test_a_full_set_breaks_nothing_and_leaves_nothing_out(maker: Maker, full: tuple[Full, list[bytes]]) -> None:
    found, messages = full
    assert [judged(maker, data) for data in messages] == [[]] * len(messages)
    assert found.result.left == ()
    assert len(messages) < 30


def test_a_full_set_uses_every_code_and_every_element(maker: Maker, full: tuple[Full, list[bytes]]) -> None:
    spec = maker.spec
    trees = [etree.fromstring(data) for data in full[1]]
    texts: dict[str, set[str]] = {}
    for concept in spec.dataset.walk():
        path = "/".join(spec.links[concept.id].steps[1:])
        found = [one for tree in trees for one in tree.iterfind(path)]
        assert found, concept.name
        texts.setdefault(concept.code_list or "", set()).update((one.text or "").strip() for one in found)
    for codes in spec.dataset.code_lists:
        assert {code.value for code in codes.codes} <= texts[codes.id], codes.id


def test_the_same_seed_gives_the_same_bytes_in_every_process(maker: Maker) -> None:
    command = [sys.executable, "-m", "generator", "sample", "--seed", "11", "--spec", str(SPEC)]
    runs = [
        subprocess.run(command, env=os.environ | {"PYTHONHASHSEED": seed}, capture_output=True, check=True).stdout
        for seed in ("1", "2")
    ]
    assert runs[0] == runs[1] == made(maker, Profile.RANDOM, 11)[0]
    assert runs[0] != made(maker, Profile.RANDOM, 12)[0]


# values


def test_citizen_numbers_are_of_the_test_range_and_pass_the_eleven_test(full: tuple[Full, list[bytes]]) -> None:
    numbers = [
        str(one.text)
        for data in full[1]
        for one in etree.fromstring(data).iter(f"{NAMESPACE}identificatienummer")
        if one.get("root") == CITIZEN and one.text
    ]
    assert numbers
    for number in numbers:
        assert number.startswith("99990")
        weights = (9, 8, 7, 6, 5, 4, 3, 2, -1)
        assert sum(weight * int(digit) for weight, digit in zip(weights, number, strict=True)) % 11 == 0


def test_sizes_go_with_the_gestational_age() -> None:
    stories = [invented_story(Dice(seed, "story")) for seed in range(200)]
    early = [story for story in stories if story.gestation < 27 * 7]
    late = [story for story in stories if story.gestation > 38 * 7]
    assert early
    assert late
    assert max(story.weight for story in early) + 1000 < min(story.weight for story in late)
    assert max(story.head for story in early) + 3 < min(story.head for story in late)
    for story in stories:
        assert story.mother_birth < story.birth < story.admission < story.discharge < story.document


def test_dice_are_the_same_everywhere() -> None:
    dice = Dice(7, "a")
    assert [dice.number(0, 9) for _ in range(8)] == [Dice(7, "a").number(0, 9), *[dice_at(7, n) for n in range(1, 8)]]
    assert Dice(0).bits() == 4047728091875069215
    assert {Dice(1).number(3, 3), Dice(2).number(3, 3)} == {3}
    assert -(2**200) <= Dice(5).number(-(2**200), 2**200) <= 2**200


def dice_at(seed: int, place: int) -> int:
    dice = Dice(seed, "a")
    return [dice.number(0, 9) for _ in range(place + 1)][-1]


# broken messages


@pytest.mark.parametrize("rule", RULES)
def test_every_rule_has_a_message_that_breaks_it_and_a_near_one_that_does_not(maker: Maker, rule: str) -> None:
    demand = next(one for one in maker.demands if one.id == rule)
    broken = broken_rule(maker, demand, 1)
    found = validate_message(maker.spec, maker.compiled, broken.data, "broken.xml", language="en")
    own = [one for one in found if one.rule == rule]
    assert own
    assert (broken.xpath, broken.concept, broken.change) == (own[0].xpath, own[0].concept, own[0].message)
    assert {one.rule for one in found} - {rule} == set(broken.also) <= TOGETHER.get(rule, set())
    assert judged(maker, broken.sound) == []


def test_every_decidable_condition_is_missed_once(maker: Maker) -> None:
    wrong = EverythingWrong(maker, 1)
    wanted = [demand for demand in wrong.demands if demand.finding == "DM002"]
    assert len(wanted) == sum(bool(one.condition and one.condition.when) for one in maker.spec.dataset.walk())
    for demand in wanted[::4]:
        broken = broken_rule(maker, demand, 1)
        assert (broken.rule, broken.concept, broken.also) == ("DM002", demand.rule.concepts[0], ())


def test_what_the_schema_sees_to_is_not_looked_for(maker: Maker) -> None:
    assert {one.finding[:2] for one in EverythingWrong(maker, 1).demands} == {"LN", "DM"}
    assert not [one.id for one in EverythingWrong(maker, 1).demands if one.finding in {"DM001", "DM003", "DM004"}]


def test_every_kind_of_break_of_the_schema(maker: Maker) -> None:
    found = list(broken_schema(maker, 2))
    kinds = {broken.rule for broken in found}
    assert kinds >= {f"MS{number:03d}" for number in (*range(1, 17),)}
    for broken in found:
        assert judged(maker, broken.data) == [broken.rule]
        assert judged(maker, broken.sound) == []


def test_keys_are_broken_where_there_are_keys(tmp_path: Path) -> None:
    xsd = """<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"><xs:element name="r"><xs:complexType><xs:sequence>
      <xs:element name="a" minOccurs="2" maxOccurs="5"><xs:complexType>
        <xs:attribute name="nr" type="xs:int" use="required"/><xs:attribute name="to" type="xs:int"/>
      </xs:complexType></xs:element></xs:sequence></xs:complexType>
      <xs:key name="k"><xs:selector xpath="a"/><xs:field xpath="@nr"/></xs:key>
      <xs:keyref name="f" refer="k"><xs:selector xpath="a"/><xs:field xpath="@to"/></xs:keyref>
      </xs:element></xs:schema>"""
    maker = small(tmp_path, xsd)
    for data in made(maker, Profile.RANDOM, 1, 20):
        assert maker.faults(data) == []
    assert "MS017" in {broken.rule for broken in broken_schema(maker, 1)}


def test_a_sidecar_says_what_is_wrong(maker: Maker) -> None:
    sample = next(Samples(maker, Profile.INVALID, 1).messages())
    message, sidecar = sample.files(7)
    assert (message.path, sidecar.path) == ("sample-0007.xml", "sample-0007.json")
    told = json.loads(sidecar.text)
    assert isinstance(sample.broken, Broken)
    assert (told["schema"], told["file"], told["rule"], told["also"]) == (1, "sample-0007.xml", "LNR001", [])
    assert told["xpath"].startswith("/lnr:lnr/lnr:kind/")
    assert judged(maker, message.text.encode()) == ["LNR001"]


# what cannot be made


def small(folder: Path, xsd: str, root: str | None = None) -> Maker:
    (folder / "small.xsd").write_text(xsd, encoding="utf-8")
    spec = read_specification(xsd=folder / "small.xsd", root=root, cache=False)
    return Maker(spec, compile_schema(folder / "small.xsd"))


def schema_of(content: str) -> str:
    return f'<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">{content}</xs:schema>'


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        pytest.param(
            '<xs:element name="r" type="t"/><xs:complexType name="t"><xs:sequence><xs:element name="r" type="t"/>'
            "</xs:sequence></xs:complexType>",
            "without end",
            id="an element that must hold itself",
        ),
        pytest.param(
            '<xs:element name="r"><xs:simpleType><xs:restriction base="xs:string"><xs:pattern value="a"/>'
            '<xs:minLength value="2"/></xs:restriction></xs:simpleType></xs:element>',
            "No value was found",
            id="a type without values",
        ),
    ],
)
def test_what_cannot_be_made_is_said(tmp_path: Path, content: str, reason: str) -> None:
    with pytest.raises(SampleError, match=reason):
        made(small(tmp_path, schema_of(content)), Profile.RANDOM, 1)


def test_rules_that_contradict_each_other_are_named(tmp_path: Path) -> None:
    folder = make_project(tmp_path)
    rules = """
  - {id: K1, severity: error, kind: required_if, concepts: ["2"], when: {concept: "1", present: true},
     message: {nl: Nodig., en: Needed.}}
  - {id: K2, severity: error, kind: absent_if, concepts: ["2"], when: {concept: "1", present: true},
     message: {nl: Weg., en: Gone.}}
"""
    definition = folder / "dataset.yaml"
    definition.write_text(definition.read_text(encoding="utf-8").rstrip() + rules, encoding="utf-8")
    spec = read_specification(folder=folder, cache=False)
    with pytest.raises(SampleError, match=r"K1|K2"):
        made(Maker(spec, compile_schema(folder / "kamer.xsd")), Profile.RANDOM, 1)


# the command line


def run(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    return lnrgen(folder, "sample", *arguments)


@pytest.fixture
def project(tmp_path: Path) -> Path:
    make_project(tmp_path)
    return tmp_path


def test_one_message_goes_to_stdout(project: Path) -> None:
    done = run(project, "--profile", "minimal")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == '<?xml version="1.0" encoding="UTF-8"?>\n<opname xmlns="urn:kamer"/>\n'


def test_several_need_a_folder(project: Path) -> None:
    done = run(project, "--count", "2")
    assert done.returncode == 2
    assert "--out DIR" in done.stderr


def test_a_broken_message_on_stdout_is_explained_on_stderr(project: Path) -> None:
    done = run(project, "--profile", "invalid", "--language", "en")
    assert done.returncode == 0
    assert done.stdout.startswith("<?xml")
    assert done.stderr == "Breaks KAM001: The weight is missing.\n"


@pytest.mark.parametrize(
    "wrong", [("--profile", "odd"), ("--count", "0"), ("--seed", "x"), ("--spec", "a", "--xsd", "b")]
)
def test_bad_options_exit_with_2(project: Path, wrong: tuple[str, ...]) -> None:
    assert run(project, *wrong).returncode == 2


def test_an_unreadable_specification_exits_with_3(project: Path) -> None:
    (project / "spec" / "kamer-1.0" / "kamer.xsd").write_text("<xs:schema", encoding="utf-8")
    assert run(project).returncode == 3


def test_a_set_is_written_whole_and_can_be_made_again(project: Path) -> None:
    done = run(project, "--profile", "full", "--out", "samples")
    assert done.returncode == 0, done.stderr
    names = sorted(path.name for path in (project / "samples").iterdir())
    assert names == ["sample-0001.xml", "sample-0002.xml", "samples.json"]
    assert "2 messages in samples/" in done.stderr
    assert run(project, "--count", "1", "--out", "samples").returncode == 0
    assert sorted(path.name for path in (project / "samples").iterdir()) == ["sample-0001.xml", "samples.json"]


def test_files_of_others_are_left_alone(project: Path) -> None:
    folder = project / "samples"
    folder.mkdir()
    (folder / "sample-0001.xml").write_text("mine", encoding="utf-8")
    done = run(project, "--out", "samples")
    assert done.returncode == 2
    assert "Nothing was written" in done.stderr
    assert [path.name for path in folder.iterdir()] == ["sample-0001.xml"]
    (folder / "sample-0001.xml").unlink()
    assert run(project, "--out", "samples").returncode == 0
    (folder / "sample-0001.xml").write_text("changed by hand", encoding="utf-8")
    assert run(project, "--out", "samples").returncode == 2
    assert (folder / "sample-0001.xml").read_text(encoding="utf-8") == "changed by hand"
