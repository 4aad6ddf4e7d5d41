"""What a schema says about its parts in words: documentation, appinfo, and where a part stands."""

from __future__ import annotations

from dataclasses import dataclass

from generator.model.frozen_map import FrozenMap


@dataclass(frozen=True, slots=True, order=True)
class Source:
    """Where a component is declared: file relative to the specification's root (forward slashes), line from 1."""

    file: str
    line: int


@dataclass(frozen=True, slots=True)
class Documentation:
    """One xs:documentation: its text with outer white space removed, and xml:lang if given."""

    text: str
    language: str | None = None


@dataclass(frozen=True, slots=True)
class AppInfo:
    """One xs:appinfo: its `source` URI, its text, and the attributes of the elements in it, by local name."""

    source: str | None = None
    text: str = ""
    attributes: FrozenMap[str, str] = FrozenMap()


@dataclass(frozen=True, slots=True)
class Annotation:
    """All annotations of one component, in document order."""

    documentation: tuple[Documentation, ...] = ()
    appinfo: tuple[AppInfo, ...] = ()

    def text(self, language: str | None = None) -> str:
        """The documentation in `language`, else what has no language, else the first; empty if there is none."""
        for wanted in (language, None):
            for item in self.documentation:
                if item.language == wanted:
                    return item.text
        return self.documentation[0].text if self.documentation else ""


NO_ANNOTATION = Annotation()
