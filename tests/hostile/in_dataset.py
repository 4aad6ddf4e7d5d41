"""Hostile dataset definitions and name ledgers."""

from __future__ import annotations

from pathlib import Path

from hostile.crafted import Crafted, code, dataset, enumerated, yaml


def definitions(canary: Path) -> list[Crafted]:
    """What a dataset definition may hold."""
    run = code(canary)
    xsd = enumerated("x", "y")
    bomb = "x: &a0 [x]\n" + "".join(f"x{i}: &a{i} [{', '.join([f'*a{i - 1}'] * 10)}]\n" for i in range(1, 12))
    made = {
        "yaml-alias-bomb": (bomb, "error"),
        "yaml-alias-loop": ("x: &a [*a]\n", "error"),
        "yaml-merge-bomb": (
            "a: &a {x: 1}\n" + "".join(f"b{i}: {{<<: [{', '.join(['*a'] * 50)}]}}\n" for i in range(200)),
            "error",
        ),
        "yaml-python-tag": (dataset(label=f'!!python/object/apply:os.system ["touch {canary.as_posix()}"]'), "error"),
        "yaml-python-name": (dataset(label="!!python/name:os.system"), "error"),
        "yaml-own-tag": (dataset(label="!exec x"), "error"),
        "yaml-duplicate-key": (dataset(extra="rules: []\n"), "error"),
        "yaml-tab": (dataset().replace("    name: bericht", "\tname: bericht"), "error"),
        "yaml-deep": ("x: " + "[" * 3_000 + "]" * 3_000 + "\n", "error"),
        "yaml-two-documents": (dataset() + "---\n" + dataset(), "error"),
        "yaml-not-a-mapping": ("- 1\n- 2\n", "error"),
        "yaml-empty": ("", "error"),
        "yaml-control": ("format: 1\x07\n", "error"),
        "label-triple-quotes": (dataset(label=yaml(f'"""\n{run}\n"""')), "harmless"),
        "definition-backslash": (dataset(definition=yaml(f'{run}\\"""\\')), "harmless"),
        "label-html": (dataset(label=yaml(f"<script>{run}</script><img src=x onerror={run}>")), "harmless"),
        "label-bidi": (dataset(label=yaml(f"\u202e{run}\u2066")), "error"),
        "label-jinja": (dataset(label=yaml("{{ cycler.__init__.__globals__ }}{% raw %}")), "harmless"),
        "label-formula": (
            dataset(label=yaml('=HYPERLINK("http://127.0.0.1:9")'), display=yaml("@SUM(1+1)*cmd|' /C calc'!A0")),
            "harmless",
        ),
        "message-markup": (dataset(message=yaml(f"[link=file:///etc/passwd]{run}[/link]31m")), "harmless"),
        "message-terminal": (dataset(message=yaml(f"\u009b31m{run}")), "error"),
        "concept-id-path": (dataset(concept=yaml("../../../evil")), "either"),
        "concept-id-code": (dataset(concept=yaml(f'"); {run}; ("')), "either"),
        "concept-name-code": (dataset(name=yaml(f"a(self): {run}\n")), "either"),
        "list-id-path": (dataset(list=yaml("../../evil")), "either"),
        "list-id-code": (dataset(list=yaml(f"x'\"; {run}")), "either"),
        "dataset-id-path": (dataset(id=yaml("../../evil")), "either"),
        "dataset-version-newline": (dataset(version=yaml(f"1\n{run}")), "either"),
        "title-html": (dataset(title=yaml(f"</title><script>{run}</script>")), "harmless"),
        "xpath-document": (dataset(test=yaml(f"document('{canary.parent.as_uri()}/secret.xsd')")), "either"),
        "xpath-broken": (dataset(test=yaml("((((")), "error"),
        "xpath-deep": (dataset(test=yaml("(" * 5_000 + "1" + ")" * 5_000)), "error"),
        "link-code": (dataset(link=yaml(f"/bericht/a[{run}]")), "either"),
        "value-code": (dataset(value=yaml(f"Literal[{run}]")), "either"),
    }
    return [
        Crafted(name, {"s.xsd": xsd, "dataset.yaml": text}, outcome, dataset="dataset.yaml")  # type: ignore[arg-type]
        for name, (text, outcome) in made.items()
    ]
