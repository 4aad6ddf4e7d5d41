"""Judging many messages: what a process needs to do it, and how its findings come back."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Literal

from generator.cli.bindings_check import import_check
from generator.cli.build import compiled
from generator.cli.messages import Message, read_message
from generator.cli.private_package import Code
from generator.cli.settings import Selection, Settings
from generator.findings import Finding
from generator.model.specification import Specification
from generator.validate.message import Judge

Judged = tuple[Message, tuple[Finding, ...]]


@dataclass(frozen=True, slots=True)
class Bench:
    """What it takes to judge; it can be sent to another process. Without `code` the general judge does it all."""

    selection: Selection
    settings: Settings
    specification: Specification
    language: Literal["nl", "en"]
    code: Code | None = None

    def judge(self) -> Judge:
        """The judge, with the XSD compiled and the generated check imported. Once in a process."""
        schema = compiled(self.selection, self.specification, self.settings)
        check = import_check(self.code) if self.code else None
        return Judge(self.specification, schema, language=self.language, check=check)


def judge_message(judge: Judge, message: Message, language: Literal["nl", "en"]) -> tuple[Finding, ...]:
    """What there is to say about one message, or why it cannot be read."""
    data = read_message(message, language)
    return (data,) if isinstance(data, Finding) else judge.findings(data, message.name)


def judged_here(bench: Bench, messages: Iterable[Message]) -> Iterator[Judged]:
    """Judge in this process."""
    judge = bench.judge()
    for message in messages:
        yield message, judge_message(judge, message, bench.language)


class Shared:
    """Texts that many findings have in common are kept once: a hundred thousand findings then fit in little memory."""

    def __init__(self) -> None:
        """Nothing is shared yet."""
        self._texts: dict[str | None, str | None] = {}

    def of(self, finding: Finding) -> Finding:
        """The same finding."""
        one = self._texts.setdefault
        texts = {name: one(getattr(finding, name), getattr(finding, name)) for name in _TEXTS}
        return replace(finding, **texts)  # type: ignore[arg-type]


_TEXTS = ("rule", "name", "message", "action", "concept", "label", "xpath")
