"""The documentation says everything, links everywhere, and lets no text of a specification act."""

from __future__ import annotations

import base64
import hashlib
import re
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from docs_reading import Page, dead_links, pages
from docs_specification import dataset, request, rules

from generator.emit.docs import DOCS
from generator.emit.docs.addresses import concept_anchor, file_names
from generator.emit.docs.markdown_text import code, markdown
from generator.emit.docs.phrases import PHRASES
from generator.emit.docs.safe_text import cell
from generator.emit.docs.wording import cardinality_in_words, range_in_words
from generator.emit.shapes import build_shapes
from generator.emit.target import Request
from generator.model.dataset import Cardinality, Code, CodeList, Concept, ConceptType, Condition, Dataset, Range, Text
from generator.model.frozen_map import FrozenMap
from generator.model.rule import RuleKind
from generator.read.specification import read_specification

if TYPE_CHECKING:
    from pathlib import Path

    from generator.generated_file import GeneratedFile

HOSTILE = (
    "<script>canary()</script>",
    '"><img src=x onerror=canary()>',
    "</script><script>canary()</script>",
    "</style><style>*{display:none}</style>",
    "[canary](javascript:canary()) ![c](https://example.org/canary.png)",
    "<https://example.org/canary> https://example.org/canary www.example.org",
    "# canary",
    "- canary",
    "1. canary",
    "> canary\n===",
    "| canary | canary |\n|---|---|",
    "```\ncanary",
    "``canary`` *canary* __canary__ ~~canary~~ $canary$",
    "[canary]: https://example.org/",
    "{{ 7*7 }}{% for x in y %}{# canary #}",
    "--><h1>canary</h1><!--",
    "&lt;script&gt;canary&lt;/script&gt; &#x3c;b>",
    "caf\u202eyranac\u2066 \u200bcanary\u0085x\u2028\x00\x07\x1b[31m",
    "\ud800canary",
    '=HYPERLINK("https://example.org","canary")',
    "@SUM(1)",
    "../../../canary",
    "con",
    "README",
    "canary" * 300,
)


def emitted(content: Dataset | None = None) -> list[GeneratedFile]:
    return list(DOCS.emit(request(content)))


def text_of(files: list[GeneratedFile], path: str) -> str:
    return next(file.text for file in files if file.path == path)


def hostile(evil: str) -> Dataset:
    """A specification with the same text in every place where a text may stand."""
    text = Text(evil, f"{evil} en")
    item = Concept(
        f"{evil}i",
        evil,
        text,
        ConceptType.CODE,
        text,
        condition=Condition(text, None),
        unit=evil,
        range=Range(evil, evil),
        code_list=f"{evil}l",
        synonyms=(evil,),
        since=evil,
        renamed_from=(evil,),
    )
    group = Concept(f"{evil}g", evil, text, ConceptType.GROUP, text, concepts=(item,))
    codes = CodeList(f"{evil}l", text, (Code(evil, text, evil, evil),))
    rule = replace(
        rules()[8], id=f"{evil}r", concepts=(item.id, evil), test=evil, message_nl=evil, message_en=f"{evil} en"
    )
    return Dataset("x", evil, text, (group,), (codes,), (rule,), text)


@pytest.fixture(scope="module")
def files() -> list[GeneratedFile]:
    return emitted()


@pytest.fixture(scope="module")
def site(files: list[GeneratedFile]) -> Page:
    return pages(files)["docs/index.html"]


def test_the_files_are_an_index_a_page_a_group_a_page_a_list_the_rules_and_the_site(files: list[GeneratedFile]) -> None:
    assert sorted(file.path for file in files) == [
        "docs/1-kind.md",
        "docs/2-16-1-meting.md",
        "docs/README.md",
        "docs/codes/leeg.md",
        "docs/codes/sekse.md",
        "docs/index.html",
        "docs/message.md",
        "docs/rules.md",
    ]


def test_every_concept_code_list_code_and_rule_has_its_place_in_both(files: list[GeneratedFile], site: Page) -> None:
    content = dataset()
    concepts = [f"c{concept.id}" for concept in content.walk()]
    lists = [f"list-{codes.id}" for codes in content.code_lists]
    checks = [f"rule-{rule.id}" for rule in content.rules]
    assert {*concepts, *lists, *checks, "list-sekse.1", "list-sekse.2"} <= site.anchors()
    markdown_anchors = [
        anchor for path, page in pages(files).items() if path.endswith(".md") for anchor in page.values("id")
    ]
    assert sorted(markdown_anchors) == sorted([*concepts, *lists, *checks])


def test_the_rules_of_lnrgen_are_explained_where_they_are_given() -> None:
    explained = {
        "XS003": '# XS003 element-required\n\n**What.** A <b> of\n`minOccurs="1"`.\n\n**What to do.** Fill it.\n',
        "DS001": "# DS001 concept-added\n\n**What.** New.\n",
    }
    made = list(DOCS.emit(replace(request(), pages=FrozenMap(explained))))
    text = next(file.text for file in made if file.path == "docs/findings.md")
    assert text.index("## DS001 concept-added") < text.index("## XS003 element-required")
    assert '**What.** A <b> of\n`minOccurs="1"`.' in text
    read = pages(made)
    assert not dead_links(read)
    site = read["docs/index.html"]
    assert {"page-DS001", "page-XS003"} <= site.anchors()
    assert "<p><b>What.</b> A &lt;b&gt; of <code>minOccurs=&#34;1&#34;</code>.</p>" in site.source
    assert "docs/findings.md" not in {file.path for file in emitted()}


def test_a_concept_shows_all_that_is_known_of_it(files: list[GeneratedFile], site: Page) -> None:
    for shown in (site.text, pages(files)["docs/2-16-1-meting.md"].text):
        words = " ".join(shown.split())
        for fact in (
            "Geboortegewicht", "Birth weight", "Eerste gewicht.", "Zo snel mogelijk gemeten.", "First weight.",
            "meetwaarde", "gram", "200 t/m 7000", "200 to 7000", "voorwaardelijk", "Bij een jongen.", "For a boy.",
            "hooguit één keer", "0..1", "massa", "zwaarte", "Geslacht Man (1) is", "Sex is Male (1)",
        ):  # fmt: skip
            assert fact in words, fact


def test_a_concept_shows_where_it_stands_in_message_schema_dataset_and_code(
    files: list[GeneratedFile], site: Page
) -> None:
    for shown in (site.text, pages(files)["docs/1-kind.md"].text):
        for place in ("/lnr/kind/geslacht", "lnr.xsd:21", "dataset.yaml:12", "Kind.geslacht", "Lnr.kind", "lnr.xsd:9"):
            assert place in shown, place
    assert "/home/anna" not in "".join(file.text for file in files)


def test_a_code_list_shows_codes_systems_displays_users_and_its_enum(files: list[GeneratedFile]) -> None:
    page = pages(files)["docs/codes/sekse.md"]
    for shown in ("Man", "Male", "F", "HL7 AdministrativeGender", "Sekse", "gesloten lijst"):
        assert shown in page.text
    assert "../1-kind.md#c3" in page.values("href")


def test_every_rule_says_what_it_tests_in_both_languages(site: Page) -> None:
    said = " ".join(site.text.split())
    for dutch, english in (
        ("Geboortegewicht is nodig als Geslacht Man (1) is", "Birth weight is needed if Sex is Male (1)"),
        ("hoort te ontbreken als Geslacht een van Man (1), Vrouw (2) is", "should be absent if Sex is one of Male (1)"),
        (
            "ligt in het bereik 300 t/m 6000 gram, als Geslacht Man (1) is en (niet (Coördinatie tweeling ingevuld is)",
            "lies in the range 300 to 6000 grams, if Sex is Male (1) and (not (Coördinatie tweeling is filled in)",
        ),
        (
            "of Geboortegewicht kleiner is dan 500 gram)",
            "or Birth weight is below 500 grams)",
        ),
        ("Geboortegewicht ligt vóór Coördinatie tweeling", "Birth weight is before"),
        ("Geboortegewicht ligt niet vóór Coördinatie tweeling", "Birth weight is not before"),
        ("Geboortegewicht is gelijk aan", "Birth weight equals"),
        ("ten minste één is ingevuld: Geslacht, Geboortegewicht,", "at least one is filled in: Sex, Birth weight,"),
        ("Kind: 1 tot 3 keer", "Child: 1 to 3 times"),
        ("geldt count(kind) < 2", "holds: count(kind) < 2"),
    ):
        assert dutch in said
        assert english in said
    assert len(RuleKind) == len(rules())


def test_rules_and_conditions_are_linked_from_the_concepts_they_speak_of(files: list[GeneratedFile]) -> None:
    sex = text_of(files, "docs/1-kind.md").partition('id="c3"')[2].partition('id="c5"')[0]
    assert [f"rule-R{n})" in sex for n in range(1, 10)] == [True, True, True, False, False, False, True, False, False]
    assert "[Geboortegewicht](2-16-1-meting.md#c4)" in sex


def test_markdown_lists_the_rules_of_a_concept_by_id(files: list[GeneratedFile]) -> None:
    pages = "\n".join(file.text for file in files if file.path.endswith(".md"))
    assert "[R1](rules.md#rule-R1) Melding R1.<br>[R2](rules.md#rule-R2) Melding R2.<br>" in pages
    assert "XPath · *XPath*" not in pages


def test_no_link_is_dead(files: list[GeneratedFile]) -> None:
    read = pages(files)
    assert not dead_links(read)
    assert all(page.values("href") for page in read.values())


def test_dead_links_would_be_seen(files: list[GeneratedFile]) -> None:
    broken = [replace(file, text=file.text.replace('id="c3"', 'id="c33"')) for file in files]
    assert any("#c3" in link for link in dead_links(pages(broken)))


def test_every_text_has_its_language_and_a_lone_one_is_never_hidden(site: Page) -> None:
    spans = re.findall(r'<span lang="(nl|en)"( data-only)?>([^<]*)</span>', site.source)
    assert ("nl", "", "Geslacht") in spans
    assert ("en", "", "Sex") in spans
    assert ("nl", " data-only", "Coördinatie tweeling") in spans


def test_nothing_is_loaded_and_only_our_own_script_and_style_count(site: Page) -> None:
    loading = {"src", "srcset", "action", "formaction", "data", "poster", "background", "ping", "style"}
    assert not loading & {name for _, attributes in site.elements for name in attributes}
    assert not {"link", "img", "iframe", "object", "embed", "base", "form"} & {tag for tag, _ in site.elements}
    assert {address for address in site.values("href") if not address.startswith("#")} == {"coverage.html"}
    style, script = site.raw
    assert "@import" not in style
    assert "url(" not in style
    policy = next(value for value in site.values("content") if "default-src" in value)
    hashes = ["sha256-" + base64.b64encode(hashlib.sha256(raw.encode()).digest()).decode() for raw in (style, script)]
    assert policy == (
        f"default-src 'none'; style-src '{hashes[0]}'; script-src '{hashes[1]}'; base-uri 'none'; form-action 'none'"
    )


def test_the_script_never_makes_markup_of_text_nor_keeps_or_sends_anything(site: Page) -> None:
    script = site.raw[1]
    for word in (
        "innerHTML",
        "outerHTML",
        "insertAdjacentHTML",
        "document.write",
        "eval(",
        "Function(",
        "fetch(",
        "XMLHttp",
    ):
        assert word not in script
    assert "Storage" not in script
    assert "cookie" not in script


@pytest.mark.parametrize("evil", HOSTILE)
def test_hostile_texts_come_out_harmless(evil: str) -> None:
    calm, tame = emitted(hostile("kalm")), emitted(hostile(evil))
    for file in tame:
        assert re.fullmatch(r"docs/(codes/)?[A-Za-z0-9_-]{1,80}\.(md|html)", file.path), file.path
        file.text.encode()
        assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b\u202a-\u202e\u2066-\u2069\u2028\u2029]", file.text)
    read = pages(tame)
    assert len(read) == len(tame)
    assert not dead_links(read)
    for (_, page), (_, plain) in zip(_alike(read), _alike(pages(calm)), strict=True):
        assert _skeleton(page) == _skeleton(plain)


def test_codes_that_a_spreadsheet_would_compute_get_an_apostrophe() -> None:
    shown = {value: cell(value) for value in ("=1+1", "+cmd|' /C calc'!A0", "@SUM(1)", "-A1", "-1", "+2.5", "2-3", "")}
    assert [value for value, text in shown.items() if text != value] == ["=1+1", "+cmd|' /C calc'!A0", "@SUM(1)", "-A1"]
    page = text_of(emitted(hostile("=1+1")), "docs/codes/1-1l.md")
    assert "| `'=1+1` | '=1+1 |" in page


def test_the_same_request_gives_the_same_bytes() -> None:
    assert emitted() == emitted()


def test_a_derived_dataset_says_so_and_empty_ones_still_make_pages() -> None:
    derived = replace(dataset(), derived=True, notice=Text(""))
    assert PHRASES["derived"].nl in pages(emitted(derived))["docs/index.html"].text
    nothing = emitted(Dataset("leeg", "1", Text(""), ()))
    assert not dead_links(pages(nothing))
    assert PHRASES["no_rules"].nl in text_of(nothing, "docs/rules.md")


def test_file_names_fit_every_disk_and_no_two_are_alike() -> None:
    titles = {
        "a": "Kind",
        "b": "kind",
        "c": "con",
        "d": "../x",
        "e": "é" * 200,
        "f": "",
        "g": "90110-apgar_score",
        "h": "ß",
    }
    names = file_names(titles)
    assert len({name.lower() for name in names.values()}) == len(titles)
    assert names["g"] == "90110-apgar_score"
    assert all(re.fullmatch(r"[a-z0-9][a-z0-9_-]{0,79}", name) for name in names.values()), names
    assert names["c"] != "con"


def test_a_file_name_stays_when_other_groups_come_and_go() -> None:
    assert file_names({"90110": "90110-apgar"})["90110"] == file_names({"1": "1-x", "90110": "90110-apgar"})["90110"]


def test_ids_that_are_no_anchors_get_one_of_their_own() -> None:
    anchors = {concept_anchor(concept) for concept in ("90112", "2.16.1", "a b", "a/b", 'a"b', "")}
    assert len(anchors) == 6
    assert {"c90112", "c2.16.1"} <= anchors
    assert all(re.fullmatch(r"c[A-Za-z0-9._-]+", anchor) for anchor in anchors)


@pytest.mark.parametrize(
    ("minimum", "maximum", "dutch", "english"),
    [
        (0, 1, "hooguit één keer", "at most once"),
        (1, 1, "precies één keer", "exactly once"),
        (2, 2, "precies 2 keer", "exactly 2 times"),
        (0, 3, "hooguit 3 keer", "at most 3 times"),
        (1, 3, "1 tot 3 keer", "1 to 3 times"),
        (0, None, "zo vaak als nodig", "as often as needed"),
        (1, None, "minstens één keer", "at least once"),
        (2, None, "minstens 2 keer", "at least 2 times"),
        (0, 0, "komt niet voor", "does not occur"),
    ],
)
def test_cardinality_in_words(minimum: int, maximum: int | None, dutch: str, english: str) -> None:
    assert cardinality_in_words(Cardinality(minimum, maximum)) == Text(dutch, english)


def test_range_in_words() -> None:
    assert range_in_words(Range("0", "10")) == Text("0 t/m 10", "0 to 10")
    assert range_in_words(Range("0")) == Text("vanaf 0", "from 0")
    assert range_in_words(Range(None, "10")) == Text("t/m 10", "up to 10")
    assert range_in_words(Range()) is None


def test_markdown_keeps_ordinary_texts_readable() -> None:
    assert markdown("Apgar-score na 1 min. (0-10), versie 3.0") == "Apgar-score na 1 min. (0-10), versie 3.0"
    assert code("a`b") == "``a`b``"


def test_every_fixed_text_is_in_both_languages() -> None:
    assert [key for key, text in PHRASES.items() if not (text.nl and text.en)] == []


def test_the_reference_specification_is_told_whole(repository: Path) -> None:
    specification = read_specification(folder=repository / "spec" / "lnr-3.0")
    files = list(DOCS.emit(Request(specification, build_shapes(specification), "lnr_3_0")))
    read = pages(files)
    assert not dead_links(read)
    site = read["docs/index.html"]
    told = site.anchors()
    assert [c.id for c in specification.dataset.walk() if f"c{c.id}" not in told] == []
    assert [rule.id for rule in specification.dataset.rules if f"rule-{rule.id}" not in told] == []
    assert len([path for path in read if re.fullmatch(r"docs/[0-9][^/]*\.md", path)]) == 85
    assert site.text.count("lnr.xsd:") == 245
    assert "Perined" in read["docs/README.md"].text
    assert len(site.source.encode()) < 1_500_000


@pytest.mark.parametrize(
    ("folder", "xsd"),
    [
        ("lnr-3.0", "ada_kernset_neonatologie.xsd"),
        ("kernset-aanleverbericht-2.2", None),
        ("obds-2.2.3", None),
        ("nemsis-3.4", "EMSDataSet_v3.xsd"),
        ("ubl-2.1", "maindoc/UBL-Invoice-2.1.xsd"),
    ],
)
def test_specifications_of_others_are_told_without_a_dead_link(corpora: Path, folder: str, xsd: str | None) -> None:
    home = corpora / folder
    specification = read_specification(xsd=home / "xsd" / xsd) if xsd else read_specification(folder=home)
    files = list(DOCS.emit(Request(specification, build_shapes(specification), "x_1")))
    read = pages(files)
    assert len(read) == len(files)
    assert not dead_links(read)
    assert len([one for one in read["docs/index.html"].anchors() if one.startswith("c")]) >= len(specification.links)


def _alike(read: dict[str, Page]) -> list[tuple[str, Page]]:
    """The fixed pages by name, the one group and the one code list, whatever they are called."""
    fixed = ("docs/README.md", "docs/index.html", "docs/rules.md")
    return sorted(read.items(), key=lambda entry: (entry[0].count("/"), entry[0] if entry[0] in fixed else ""))


def _skeleton(page: Page) -> list[str]:
    """The elements of a page; the paragraphs of a text may differ in number, as may what carries no text."""
    return [tag for tag, _ in page.elements if tag != "p"]
