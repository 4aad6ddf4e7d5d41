"""Hostile specifications yield a clear error or harmless output, and nothing in them ever runs.

Each crafted specification is generated in this process; whatever comes out is imported and its pages are looked at in
one fresh process. The canary is a file that any evaluated payload would touch; the decoy is a secret that any followed
reference would read.
"""

from __future__ import annotations

import re
import socket
import subprocess
import sys
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path

import pytest
from hostile import in_dataset, in_files, in_xsd
from hostile.crafted import Crafted, schema
from typer.testing import CliRunner

from generator.cli.main import make_app

CANARY = Path("/nowhere/canary")
DECOY = "the-decoy-was-read"
MAKERS = (
    in_xsd.texts,
    in_xsd.values,
    in_xsd.names,
    in_xsd.shapes,
    in_files.documents,
    in_files.references,
    in_dataset.definitions,
)
NAMES = [crafted.name for maker in MAKERS for crafted in maker(CANARY)]


@pytest.fixture(scope="module")
def yard(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the canary would appear and the decoy lies."""
    folder = tmp_path_factory.mktemp("yard")
    decoy = schema(f'<xs:element name="{DECOY}" type="xs:string"/>')
    (folder / "secret.xsd").write_text(decoy, encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def crafted(yard: Path) -> dict[str, Crafted]:
    return {crafted.name: crafted for maker in MAKERS for crafted in maker(yard / "canary")}


@pytest.fixture(autouse=True)
def _no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        pytest.fail("a specification made the tool open a connection")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)


def lay(crafted: Crafted, folder: Path) -> Path:
    """Put the specification on disk; the path of its XSD."""
    for name, content in crafted.files.items():
        raw = content if isinstance(content, bytes) else content.encode("utf-8", "surrogatepass")
        (folder / name).write_bytes(raw)
    for name, target in (crafted.links or {}).items():
        (folder / name).symlink_to(target)
    return folder / crafted.start


def generate(crafted: Crafted, folder: Path) -> tuple[int, str]:
    """Exit code and everything that was said."""
    spec = folder / "spec" / "deep" / "hostile"
    spec.mkdir(parents=True)
    xsd = lay(crafted, spec)
    options = ["--dataset", str(spec / crafted.dataset)] if crafted.dataset else []
    command = [
        "generate",
        "--xsd",
        str(xsd),
        *options,
        "--root",
        "bericht",
        "--package",
        "made",
        "--out",
        str(folder / "out"),
    ]
    done = CliRunner().invoke(make_app(), command)
    return done.exit_code, done.output


class Tags(HTMLParser):
    """Every tag of a page that could load or run something."""

    def __init__(self) -> None:
        super().__init__()
        self.scripts = 0
        self.bad: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.scripts += tag == "script" and dict(attrs).get("type") in (None, "module", "text/javascript")
        for name, value in attrs:
            if name.startswith("on") or (
                re.match(r"\s*(javascript|data|file|https?):", value or "") and name in ("href", "src", "action")
            ):
                self.bad.append(f"<{tag} {name}={value!r}>")
        if tag in ("iframe", "object", "embed", "img", "base", "form"):
            self.bad.append(f"<{tag}>")


def look_at(page: Path) -> None:
    """The page has our own scripts only, and nothing of the specification became a tag."""
    tags = Tags()
    tags.feed(page.read_text(encoding="utf-8"))
    assert tags.bad == []
    assert tags.scripts <= 1, "a script of the specification's"


FORBIDDEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff]")


def look_at_texts(made: Path) -> None:
    """No control or bidi character is in any file; no YAML or Markdown page holds raw HTML of the specification."""
    for file in made.rglob("*"):
        if file.suffix in (".py", ".md", ".html", ".json"):
            found = FORBIDDEN.search(file.read_text(encoding="utf-8"))
            assert found is None, f"{file.name}: {found!r}"
        if file.suffix == ".md":
            assert not re.search(r"(?<![\\`])<(script|img|b)\b", file.read_text(encoding="utf-8")), file.name


def import_all(folder: Path) -> None:
    """Import everything that was made, in a process of its own."""
    code = (
        "import importlib, pathlib, sys\n"
        "for f in sorted(pathlib.Path('made').rglob('*.py')):\n"
        "    importlib.import_module('.'.join(f.with_suffix('').parts).removesuffix('.__init__'))\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=folder,
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=120,
        check=False,
    )
    assert done.returncode == 0, done.stderr[-2000:]


def inside(folder: Path) -> Iterator[str]:
    """Every path below the folder."""
    return (path.relative_to(folder).as_posix() for path in folder.rglob("*"))


def test_there_are_enough() -> None:
    assert len(NAMES) == len(set(NAMES))
    assert len(NAMES) >= 60


@pytest.mark.parametrize("name", NAMES)
def test_hostile(name: str, crafted: dict[str, Crafted], yard: Path, tmp_path: Path) -> None:
    case = crafted[name]
    before = set(inside(yard))
    code, said = generate(case, tmp_path)
    made = tmp_path / "out" / "made"
    assert code in {"error": (2, 3), "harmless": (0,), "either": (0, 2, 3)}[case.outcome], said[-2000:]
    assert "Traceback" not in said
    assert DECOY not in said
    assert not FORBIDDEN.search(said.replace("\x1b[", "")), "a control character reached the terminal"
    if code:
        assert not made.exists(), "refused, and yet something was written"
        assert said.strip(), "an error says something"
    else:
        import_all(tmp_path / "out")
        look_at_texts(made)
        for page in made.rglob("*.html"):
            look_at(page)
        assert not any(
            DECOY in f.read_text(encoding="utf-8") for f in made.rglob("*") if f.is_file() and f.suffix != ".pyc"
        )
    outside = {path.partition("/")[0] for path in inside(tmp_path)}
    assert outside <= {"spec", "out"}, "something was written elsewhere"
    assert set(inside(yard)) == before, "the canary sang"
