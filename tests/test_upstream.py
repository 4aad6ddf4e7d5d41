"""`lnrgen check --upstream`: the published specification is fetched safely, and compared with the one at hand."""

from __future__ import annotations

import io
import json
import re
import stat
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from cli_helpers import DATASET, XSD, make_project
from typer.testing import CliRunner
from upstream_support import Answer, Site, site

from generator.cli import compared
from generator.cli.main import make_app
from generator.compare import drift as drift_module
from generator.compare.drift import Drift, Role, Side
from generator.compare.verdict import Verdict
from generator.findings import Finding, Impact, Location, Proof, Severity, Witness, fingerprint
from generator.model.specification import Specification
from generator.read.kept import Kept
from generator.read.upstream import archive, fetch
from generator.read.upstream.address import below, check_address, file_name, is_same_place
from generator.read.upstream.archive import unpack
from generator.read.upstream.errors import AddressError, UpstreamError
from generator.read.upstream.fetch import Fetcher
from generator.read.upstream.published import fetch_published

STRICTER = XSD.replace('type="Geslacht" minOccurs="0"', 'type="Geslacht"')
INCLUDE = '<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"><xs:include schemaLocation="{}"/></xs:schema>'
WITHOUT = '<opname xmlns="urn:kamer"><geboortegewicht>900</geboortegewicht></opname>'


@pytest.fixture(autouse=True)
def _nothing_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing that a test makes up is kept, and nothing from before is known."""
    monkeypatch.setattr(compared, "load_answer", lambda *_: None)
    monkeypatch.setattr(compared, "save_answer", lambda *_: None)


@pytest.fixture(scope="module")
def _server() -> Iterator[Site]:
    with site() as running:
        yield running


@pytest.fixture
def server(_server: Site) -> Site:
    _server.answers.clear()
    _server.asked.clear()
    return _server


@pytest.fixture
def fetcher(server: Site, tmp_path: Path) -> Fetcher:
    return Fetcher(server.opener(), Kept(tmp_path / "cache"))


def get(fetcher: Fetcher, address: str, folder: Path) -> list[str]:
    """Fetch; the files that are there afterwards."""
    target = folder / "published"
    target.mkdir()
    fetch_published(address, target, fetcher)
    return sorted(path.relative_to(target).as_posix() for path in target.rglob("*") if path.is_file())


@pytest.mark.parametrize(
    "address",
    [
        "http://example.org/a.xsd",
        "ftp://example.org/a.xsd",
        "file:///etc/passwd",
        "https://user:secret@example.org/a.xsd",
        "https://user@example.org/a.xsd",
        "https:///a.xsd",
        "https://example.org:99999/a.xsd",
        "https://example.org/a b.xsd",
        "https://example.org/\r\nHost: other",
        "javascript://x",
    ],
)
def test_what_is_not_fetched_from(address: str) -> None:
    with pytest.raises(AddressError):
        check_address(address)


def test_addresses() -> None:
    assert check_address("https://example.org/a.xsd#part") == "https://example.org/a.xsd"
    assert file_name("https://example.org/x/kern%20set.xsd?v=3") == "kern set.xsd"
    assert file_name("https://example.org/download?id=3") == "published.xsd"
    assert file_name("https://example.org/..%5C..%5Cx.xsd") == "published.xsd"
    assert is_same_place("https://example.org/a", "https://EXAMPLE.org:443/b")
    assert not is_same_place("https://example.org/a", "http://example.org/a")
    assert not is_same_place("https://example.org/a", "https://example.org:444/a")
    assert not is_same_place("https://example.org/a", "https://example.org.evil/a")


@pytest.mark.parametrize(
    ("location", "path"),
    [
        ("b.xsd", "sub/b.xsd"),
        ("./deep/b.xsd", "sub/deep/b.xsd"),
        ("../b.xsd", "b.xsd"),
        ("b%20c.xsd", "sub/b c.xsd"),
        ("../../b.xsd", None),
        ("..%2F..%2Fb.xsd", None),
        ("/b.xsd", None),
        ("//other.org/b.xsd", None),
        ("https://example.org/x/b.xsd", None),
        ("file:b.xsd", None),
        ("C:/b.xsd", None),
        ("b.xsd?q=1", None),
        ("", None),
        ("a\x00.xsd", None),
    ],
)
def test_includes_lie_below(location: str, path: str | None) -> None:
    found = below("https://example.org/x/", "sub/a.xsd", location)
    assert (found[0] if found else None) == path
    assert found is None or found[1].startswith("https://example.org/x/")


def test_a_schema_with_all_it_includes(server: Site, fetcher: Fetcher, tmp_path: Path) -> None:
    server.put("/spec/a.xsd", INCLUDE.format("sub/b.xsd"))
    server.put("/spec/sub/b.xsd", INCLUDE.format("../c.xsd"))
    server.put("/spec/c.xsd", INCLUDE.format("a.xsd"))
    assert get(fetcher, server.url("/spec/a.xsd"), tmp_path) == ["a.xsd", "c.xsd", "sub/b.xsd"]
    assert server.paths == ["/spec/a.xsd", "/spec/sub/b.xsd", "/spec/c.xsd"]


@pytest.mark.parametrize("location", ["../secret.xsd", "https://localhost/x.xsd", "//localhost/x.xsd", "/x.xsd"])
def test_an_include_never_leads_elsewhere(server: Site, fetcher: Fetcher, tmp_path: Path, location: str) -> None:
    server.put("/spec/a.xsd", INCLUDE.format(location))
    assert get(fetcher, server.url("/spec/a.xsd"), tmp_path) == ["a.xsd"]
    assert server.paths == ["/spec/a.xsd"]


def test_a_redirect_on_the_same_host_is_followed(server: Site, fetcher: Fetcher) -> None:
    server.put("/new.xsd", XSD)
    server.answers["/old.xsd"] = Answer(status=302, headers={"Location": "/new.xsd"})
    assert fetcher.get(server.url("/old.xsd")) == XSD.encode()


@pytest.mark.parametrize(
    "target", ["https://example.org/x", "http://localhost/x", "https://localhost:1/x", "file:///x"]
)
def test_a_redirect_to_elsewhere_is_not(server: Site, fetcher: Fetcher, target: str) -> None:
    server.answers["/old.xsd"] = Answer(status=302, headers={"Location": target})
    with pytest.raises(UpstreamError):
        fetcher.get(server.url("/old.xsd"))
    assert server.paths == ["/old.xsd"]


def test_a_redirect_in_a_circle_ends(server: Site, fetcher: Fetcher) -> None:
    server.answers["/a"] = Answer(status=302, headers={"Location": "/a"})
    with pytest.raises(UpstreamError):
        fetcher.get(server.url("/a"))
    assert len(server.asked) < 12


def test_the_certificate_must_hold(server: Site, tmp_path: Path) -> None:
    server.put("/a.xsd", XSD)
    strict = Fetcher(fetch.make_opener(), Kept(tmp_path))
    with pytest.raises(UpstreamError, match="certificate does not hold"):
        strict.get(server.url("/a.xsd"))
    with pytest.raises(UpstreamError, match="certificate does not hold"):
        Fetcher(server.opener(), Kept(tmp_path)).get(server.url("/a.xsd").replace("localhost", "127.0.0.1"))
    assert server.asked == []


def test_nothing_but_https_is_opened(server: Site) -> None:
    names = {type(handler).__name__ for handler in server.opener().handlers}
    assert not names & {"HTTPHandler", "FTPHandler", "FileHandler", "DataHandler"}


def test_no_password_and_no_cookie_is_sent(server: Site, fetcher: Fetcher) -> None:
    server.put("/a.xsd", XSD, Set_Cookie="a=b")
    fetcher.get(server.url("/a.xsd"))
    fetcher.get(server.url("/a.xsd"))
    assert all(not {"cookie", "authorization"} & {name.lower() for name in headers} for _, headers in server.asked)


def test_what_is_unchanged_comes_from_the_cache(server: Site, fetcher: Fetcher) -> None:
    server.put("/a.xsd", XSD, ETag='"1"', Last_Modified="Mon, 02 Nov 2026 08:00:00 GMT")
    assert fetcher.get(server.url("/a.xsd")) == XSD.encode()
    assert fetcher.get(server.url("/a.xsd")) == XSD.encode()
    second = server.asked[1][1]
    assert (second["If-None-Match"], second["If-Modified-Since"]) == ('"1"', "Mon, 02 Nov 2026 08:00:00 GMT")
    server.put("/a.xsd", STRICTER, ETag='"2"')
    assert fetcher.get(server.url("/a.xsd")) == STRICTER.encode()


def test_a_cache_that_others_can_write_is_not_believed(server: Site, fetcher: Fetcher, tmp_path: Path) -> None:
    server.put("/a.xsd", XSD, ETag='"1"')
    fetcher.get(server.url("/a.xsd"))
    (tmp_path / "cache").chmod(0o777)
    fetcher.get(server.url("/a.xsd"))
    assert "If-None-Match" not in server.asked[1][1]


def test_size_is_bounded(server: Site, fetcher: Fetcher, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fetcher, "_left", 1000)
    server.put("/a.xsd", b"x" * 600)
    assert fetcher.get(server.url("/a.xsd")) is not None
    with pytest.raises(UpstreamError, match="larger than"):
        fetcher.get(server.url("/a.xsd"))


def test_time_is_bounded(server: Site, fetcher: Fetcher, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fetch, "DEADLINE", -1.0)
    server.put("/a.xsd", XSD)
    with pytest.raises(UpstreamError, match="took longer"):
        fetcher.get(server.url("/a.xsd"))


@pytest.mark.parametrize(
    ("answer", "told"),
    [
        (Answer(b"no", 500), "answers with 500"),
        (Answer(b"no", 401), "answers with 401"),
        (Answer(b"<html>", 404), "nothing at"),
        (Answer(b"<!DOCTYPE html><html/>"), "is a web page"),
        (Answer(b"hello"), "is no schema"),
        (Answer(XSD.encode(), length=99999), "broke off"),
        (Answer(b"PK\x03\x04 nonsense"), "damaged"),
    ],
)
def test_what_is_no_specification(server: Site, fetcher: Fetcher, tmp_path: Path, answer: Answer, told: str) -> None:
    server.answers["/a.xsd"] = answer
    with pytest.raises(UpstreamError, match=told):
        get(fetcher, server.url("/a.xsd"), tmp_path)


def test_nobody_there(tmp_path: Path) -> None:
    with pytest.raises(UpstreamError, match="cannot be reached"):
        Fetcher(fetch.make_opener(), Kept(tmp_path)).get("https://localhost:1/a.xsd")


def zipped(files: dict[str, str | bytes], *, mode: int | None = None) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as made:
        for name, text in files.items():
            entry = zipfile.ZipInfo(name)
            entry.compress_type = zipfile.ZIP_DEFLATED
            if mode is not None:
                entry.external_attr = mode << 16
            made.writestr(entry, text)
    return stream.getvalue()


def test_a_zip(tmp_path: Path) -> None:
    data = zipped({"kernset/xsd/a.xsd": XSD, "kernset/dataset.yaml": DATASET, "kernset/handleiding.pdf": b"x"})
    found = unpack(data, tmp_path)
    assert found == tmp_path / "kernset"
    assert sorted(path.name for path in found.rglob("*") if path.is_file()) == ["a.xsd", "dataset.yaml"]


@pytest.mark.parametrize(
    "name",
    [
        "../a.xsd",
        "/a.xsd",
        "x/../../a.xsd",
        "C:/a.xsd",
        "a\\..\\b.xsd",
        "x//a.xsd",
        "x/./a.xsd",
        "nul\x01.xsd",
        "x./a.xsd",
    ],
)
def test_a_zip_that_leads_elsewhere(tmp_path: Path, name: str) -> None:
    target = tmp_path / "in"
    target.mkdir()
    with pytest.raises(UpstreamError, match="leads elsewhere"):
        unpack(zipped({"good.xsd": XSD, name: XSD}), target)
    assert [path.name for path in tmp_path.rglob("*")] == ["in"]


def test_a_zip_with_a_link(tmp_path: Path) -> None:
    with pytest.raises(UpstreamError, match="link"):
        unpack(zipped({"a.xsd": b"/etc/passwd"}, mode=stat.S_IFLNK | 0o777), tmp_path)


@pytest.mark.parametrize("names", [{"a.xsd": XSD, "A.xsd": XSD}, {"readme.txt": "x"}, {}])
def test_a_zip_of_no_use(tmp_path: Path, names: dict[str, str | bytes]) -> None:
    with pytest.raises(UpstreamError):
        unpack(zipped(names), tmp_path)


def test_a_zip_bomb(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archive, "MOST_BYTES", 100_000)
    with pytest.raises(UpstreamError, match="unpacks to more"):
        unpack(zipped({"a.xsd": b" " * 60_000, "b.xsd": b" " * 60_000}), tmp_path)
    monkeypatch.setattr(archive, "_MOST_FILES", 1)
    with pytest.raises(UpstreamError, match="more than 1 schemas"):
        unpack(zipped({"a.xsd": "", "b.xsd": ""}), tmp_path)


def test_a_zip_whose_sizes_are_lies(tmp_path: Path) -> None:
    data = bytearray(zipped({"a.xsd": b" " * 60_000}))
    at = data.index(b"PK\x01\x02")
    data[at + 24 : at + 28] = (10).to_bytes(4, "little")
    with pytest.raises(UpstreamError):
        unpack(bytes(data), tmp_path)


def test_nothing_else_goes_on_the_network(repository: Path) -> None:
    reaching = re.compile(
        r"^\s*(?:from|import) (?:urllib\.request|urllib\.error|http|ssl|socket|ftplib)\b", re.MULTILINE
    )
    sources = (repository / "generator").rglob("*.py")
    found = {file.parent.name for file in sources if reaching.search(file.read_text(encoding="utf-8"))}
    assert found == {"upstream"}


def run(*arguments: str) -> tuple[int, list[str], str]:
    """Exit code, the rules found, stderr of `lnrgen check`."""
    done = CliRunner().invoke(make_app(), ["check", *arguments, "--format", "json"])
    assert done.stdout, done.output
    return done.exit_code, [one["rule"] for one in json.loads(done.stdout)["findings"]], done.stderr


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, server: Site) -> Path:
    """A project that is clean, beside a server that it believes."""
    make_project(tmp_path)
    monkeypatch.chdir(tmp_path)
    opener = server.opener()
    monkeypatch.setattr(fetch, "make_opener", lambda: opener)
    assert CliRunner().invoke(make_app(), ["generate"]).exit_code == 0
    return tmp_path


@pytest.fixture
def breaks(monkeypatch: pytest.MonkeyPatch) -> Finding:
    """Let the comparison find this, whatever is compared."""
    found = Finding(
        "XS003", "element-required", Severity.ERROR, "Geslacht must be there.", impact=Impact.REJECT,
        proof=Proof.WITNESS, witness=Witness(WITHOUT, "/k:opname"), fingerprint=fingerprint("XS003", "3", "0", "1"),
    )  # fmt: skip

    def compare(old: Specification, new: Specification, role: Role = Role.SENDER) -> Drift:
        sides = [Side(one.id, one.version, "", one.digest) for one in (old, new)]
        return Drift(sides[0], sides[1], role, Verdict.INCOMPATIBLE, (found,))

    monkeypatch.setattr(drift_module, "compare_specifications", compare, raising=False)
    return found


def test_the_same_is_published(project: Path, server: Site) -> None:
    assert project.is_dir()
    server.put("/kamer.xsd", XSD)
    server.put("/kamer.zip", zipped({"kamer/kamer.xsd": XSD}))
    for path in ("/kamer.xsd", "/kamer.zip"):
        done = CliRunner().invoke(make_app(), ["check", "--upstream", server.url(path)])
        assert (done.exit_code, done.stderr) == (0, "")
        assert done.stdout.endswith(f"; {server.url(path)} publishes the same.\n")


def test_another_is_published(project: Path, server: Site, breaks: Finding) -> None:
    assert project.is_dir()
    server.put("/kamer.xsd", STRICTER)
    code, rules, err = run("--upstream", server.url("/kamer.xsd"))
    assert (code, sorted(rules), err) == (1, ["IG007", breaks.rule], "")
    assert run("--upstream", server.url("/kamer.xsd"), "--fail-on", "never")[0] == 0


def test_the_words_can_be_dutch(project: Path, server: Site, breaks: Finding) -> None:
    assert project.is_dir()
    assert breaks
    server.put("/kamer.xsd", STRICTER)
    arguments = ["check", "--upstream", server.url("/kamer.xsd"), "--format", "markdown"]
    assert "**Berichten volgens" in CliRunner().invoke(make_app(), [*arguments, "--language", "nl"]).stdout
    assert "**Messages made by" in CliRunner().invoke(make_app(), arguments).stdout


def test_a_folder_or_file_is_compared_as_well(project: Path, breaks: Finding) -> None:
    other = project / "published"
    other.mkdir()
    (other / "kamer.xsd").write_text(STRICTER, encoding="utf-8")
    for named in ("published", "published/kamer.xsd"):
        assert sorted(run("--upstream", named)[1]) == ["IG007", breaks.rule]
    (other / "kamer.xsd").write_text(XSD, encoding="utf-8")
    assert run("--upstream", "published")[:2] == (0, [])


def test_drift_that_is_accepted_does_not_fail(project: Path, server: Site, breaks: Finding) -> None:
    entry = f'  - {{rule: {breaks.rule}, fingerprint: "{breaks.fingerprint}", reason: Planned for March.}}\n'
    (project / "accepted.yaml").write_text(f"format: 1\naccepted:\n{entry}", encoding="utf-8")
    server.put("/kamer.xsd", STRICTER)
    assert run("--upstream", server.url("/kamer.xsd"))[:2] == (0, ["IG007"])


def test_without_network_no_build_turns_red(project: Path) -> None:
    assert project.is_dir()
    code, rules, err = run("--upstream", "https://localhost:1/kamer.xsd", "--fail-on", "warning")
    assert (code, rules) == (0, ["IG008"])
    assert "warning: The published specification was not compared. localhost:1 cannot be reached" in err


@pytest.mark.parametrize("body", ["<xs:schema", '<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"/>', "<a/>"])
def test_what_cannot_be_read_there_is_no_failure_either(project: Path, server: Site, body: str) -> None:
    assert project.is_dir()
    server.put("/kamer.xsd", body)
    assert run("--upstream", server.url("/kamer.xsd"))[:2] == (0, ["IG008"])


def test_a_folder_that_cannot_be_read_is_one(project: Path) -> None:
    assert project.is_dir()
    assert run("--upstream", "nowhere")[0] == 3


@pytest.mark.parametrize("address", ["http://localhost/kamer.xsd", "https://a:b@localhost/kamer.xsd", "ftp://x/y"])
def test_an_address_that_may_not_be_fetched_is_a_wrong_command_line(project: Path, address: str) -> None:
    assert project.is_dir()
    done = CliRunner().invoke(make_app(), ["check", "--upstream", address])
    assert (done.exit_code, done.stdout) == (2, "")
    assert "--upstream" in done.stderr


def test_no_place_in_a_folder_that_is_gone(project: Path, server: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    assert project.is_dir()

    def compare(old: Specification, new: Specification, role: Role = Role.SENDER) -> Drift:
        source = new.root.source
        assert source is not None
        shown = (new.findings[0].location or Location("")).file if new.findings else ""
        echo = Finding("XS002", "b", Severity.INFO, "x", location=Location(shown or "kamer.xsd", 1))
        found = Finding("XS001", "a", Severity.INFO, "x", location=Location(source.file, 3), folded=(echo,))
        return Drift(Side(old.id, "1", ""), Side(new.id, "1", ""), role, Verdict.EQUIVALENT, (found,))

    monkeypatch.setattr(drift_module, "compare_specifications", compare, raising=False)
    server.put("/kamer.xsd", STRICTER)
    done = CliRunner().invoke(make_app(), ["check", "--upstream", server.url("/kamer.xsd"), "--format", "json"])
    assert "lnrgen-" not in done.stdout
    assert done.exit_code == 0


def test_looking_upstream_is_never_answered_from_yesterday(project: Path, server: Site) -> None:
    assert project.is_dir()
    server.put("/kamer.xsd", XSD)
    for _ in range(2):
        CliRunner().invoke(make_app(), ["check", "--upstream", server.url("/kamer.xsd")])
    assert len(server.asked) == 2
