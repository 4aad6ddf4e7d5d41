"""What README shows is what the project holds."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

SHOWN_FROM = {
    "yaml": "spec/lnr-3.0/dataset.yaml",
    "class Zwangerschapsduur": "generated/lnr_3_0/bindings/records.py",
    "class Bevallingsgegevens": "examples/mapping/pregnancy.py",
}


def blocks(repository: Path) -> list[tuple[str, str]]:
    """The fenced blocks of README: their language and text."""
    return re.findall(
        r"^```(\w+)\n(.*?)^```$", (repository / "README.md").read_text(encoding="utf-8"), re.DOTALL | re.MULTILINE
    )


@pytest.mark.parametrize("mark", SHOWN_FROM)
def test_excerpts_are_real(mark: str, repository: Path) -> None:
    block = next(text for language, text in blocks(repository) if mark in (language, *re.findall(r"class \w+", text)))
    source = {line.strip() for line in (repository / SHOWN_FROM[mark]).read_text(encoding="utf-8").splitlines()}
    missing = [
        line
        for line in block.splitlines()
        if line.strip().removeprefix("- ") not in {*source, "...", ""} and line.strip() not in source
    ]
    assert missing == []


def test_the_message_is_the_example_s(repository: Path) -> None:
    from examples.run import messages  # noqa: PLC0415  it needs generated/

    block = next(text for language, text in blocks(repository) if language == "xml")
    assert block in messages()["lnr-101.xml"].decode()


def test_the_finding_is_what_validate_says(repository: Path) -> None:
    rules = (repository / "spec" / "lnr-3.0" / "dataset.yaml").read_text(encoding="utf-8")
    block = next(text for language, text in blocks(repository) if "LNR026" in text)
    finding = re.search(r"\(concept 91102\): (.*?) Te doen: ", " ".join(block.split()))
    assert finding is not None
    assert finding.group(1) in " ".join(rules.split())


def test_there_are_two_commands(repository: Path) -> None:
    shell = [text.strip() for language, text in blocks(repository) if language == "sh"]
    assert len(shell) == 2
    assert all(command.startswith("python3 -m venv .venv && ") and "\n" not in command for command in shell)


def test_every_link_leads_somewhere(repository: Path) -> None:
    for page in ("README.md", "CONTRIBUTING.md", "ARCHITECTURE.md", "examples/README.md", "spec/lnr-3.0/README.md"):
        text = (repository / page).read_text(encoding="utf-8")
        for target in re.findall(r"\]\(([^)#\s]+)[^)]*\)", text):
            if not target.startswith("https://"):
                assert (repository / page).parent.joinpath(target).exists(), f"{page}: {target}"
