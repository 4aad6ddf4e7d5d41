"""Where the Jinja2 templates are, and the one environment they are rendered in."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined


def template_folder() -> Path:
    """The templates: inside the installed package (wheel), or beside it (a checkout)."""
    package = Path(__file__).resolve().parent.parent
    inside = package / "_templates"
    return inside if inside.is_dir() else package.parent / "templates"


@cache
def environment(*, escape: bool) -> Environment:
    """A strict environment: an undefined variable is an error.

    `escape` switches HTML escaping on (docs) or off (Python, where every text passes through repr).
    """
    return Environment(
        loader=FileSystemLoader(template_folder()),
        undefined=StrictUndefined,
        autoescape=escape,  # noqa: S701
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )


def render(template: str, *, escape: bool = False, **context: Any) -> str:  # noqa: ANN401  templates take anything
    """Render a template by its path below `templates/`."""
    return environment(escape=escape).get_template(template).render(**context)


def unrendered(template: str) -> str:
    """A file that is the same for every specification, as it is; by its path below `templates/`."""
    made = environment(escape=False)
    loader = FileSystemLoader(template_folder())
    return loader.get_source(made, template)[0]
