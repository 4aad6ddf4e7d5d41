"""Places as paths with prefixes, for people, and back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.model.qname import QName, local_name, namespace_of, qname

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from generator.model.dataset import Dataset
    from generator.model.schema import Schema


def prefixes_by_namespace(schema: Schema, dataset: Dataset) -> dict[str, str]:
    """A prefix of its own for every namespace of the schema.

    It is the one the dataset definition gives, else the schema's, else the dataset's id or `ns1`, `ns2`, ...
    """
    found: dict[str, str] = {}
    for prefixes in (dataset.prefixes, schema.prefixes):
        for prefix, namespace in prefixes.items():
            if prefix and namespace and prefix not in found.values():
                found.setdefault(namespace, prefix)
    for document in schema.documents:
        if document.namespace and document.namespace not in found:
            found[document.namespace] = _free(found.values(), dataset.id)
    return found


def _free(taken: Iterable[str], wish: str) -> str:
    used = set(taken)
    wishes = [wish] if wish.isascii() and wish.isidentifier() else []
    return next(name for name in (*wishes, *(f"ns{number}" for number in range(1, len(used) + 3))) if name not in used)


def written(steps: Iterable[QName], attribute: QName | None, prefixes: Mapping[str, str]) -> str:
    """`/lnr:lnr/lnr:kind` or `/adaxml/data/@value`: the steps as a path."""
    path = "".join(f"/{_prefixed(step, prefixes)}" for step in steps)
    return f"{path}/@{_prefixed(attribute, prefixes)}" if attribute else path


def _prefixed(name: QName, prefixes: Mapping[str, str]) -> str:
    prefix = prefixes.get(namespace_of(name))
    return f"{prefix}:{local_name(name)}" if prefix else local_name(name)


def parse(path: str, prefixes: Mapping[str, str]) -> tuple[tuple[QName, ...], QName | None]:
    """The steps of a path, and the attribute it ends in.

    An unknown prefix stands for no namespace (it has been reported).
    """
    steps: list[QName] = []
    attribute: QName | None = None
    for step in path.strip("/").split("/"):
        prefix, _, local = step.removeprefix("@").rpartition(":")
        name = qname(prefixes.get(prefix) if prefix else None, local)
        if step.startswith("@"):
            attribute = name
        else:
            steps.append(name)
    return tuple(steps), attribute
