"""Install every dependency at its lower bound and run the tests of the parts that lean on them.

python tests/wheel/try_the_lower_bounds.py
"""

from __future__ import annotations

import re
import tempfile
import tomllib
from pathlib import Path

from fresh_environment import REPOSITORY, FreshEnvironment

PARTS = [
    "bindings_cases.py",
    "bindings_api.py",
    "cli_check.py",
    "cli_generate.py",
    "cli_reports.py",
    "cli_talk.py",
    "dependencies.py",
    "docs.py",
    "init_export.py",
    "link.py",
    "mapping_assemble.py",
    "mapping_excel.py",
    "output_gate.py",
    "read_dataset.py",
    "read_xsd_closure.py",
    "read_xsd_compiled.py",
    "read_xsd_elements.py",
    "read_xsd_types.py",
    "sync.py",
    "sync_release.py",
    "sync_writing.py",
    "validate_rules.py",
    "validate_schema.py",
]
TESTS = [
    "tests/test_generated_is_current.py",
    *(f"tests/test_{part}" for part in PARTS),
    "tests/real",
]


def lowest() -> list[str]:
    """`xsdata==26.1` for `xsdata>=26.1`, and so on."""
    project = tomllib.loads((REPOSITORY / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    asked = [*project["dependencies"], *project["optional-dependencies"]["sql"]]
    found = [re.fullmatch(r"([\w.\-]+)>=([\w.]+)", requirement) for requirement in asked]
    assert all(found), "every dependency has a lower bound and nothing else"
    return [f"{match[1]}=={match[2]}" for match in found if match]


def main() -> None:
    """Try it."""
    with tempfile.TemporaryDirectory() as temporary:
        environment = FreshEnvironment(Path(temporary) / "environment")
        environment.install(*lowest(), "pytest", "hypothesis", "jsonschema", "-e", str(REPOSITORY))
        print(environment.run("python", "-m", "pip", "freeze", "--exclude-editable", cwd=REPOSITORY))
        print(environment.run("python", "-m", "pytest", "-q", *TESTS, cwd=REPOSITORY)[-600:])
    print("the lower bounds hold")


if __name__ == "__main__":
    main()
