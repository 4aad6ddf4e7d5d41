"""Which of two wildcards lets more through, as far as can be seen from what they say."""

from __future__ import annotations

from generator.model.particle import Wildcard

_STRICTNESS = {"skip": 0, "lax": 1, "strict": 2}


def tightened(old: Wildcard | None, new: Wildcard | None) -> bool | None:
    """True where NEW lets less through, False where it lets more, None where that cannot be told."""
    if old is None or new is None:
        return new is None
    ways = {_by_namespaces(old, new), _by_strictness(old, new), _by_occurrence(old, new)} - {""}
    return {frozenset({"less"}): True, frozenset({"more"}): False}.get(frozenset(ways))


def in_words(wildcard: Wildcard | None) -> str:
    """`any namespace, strict, 0..1`, or `none`."""
    if wildcard is None:
        return "none"
    spaces = ", ".join("no namespace" if not one else _token(one, wildcard) for one in sorted(wildcard.namespaces))
    left_out = [*(f"not {one or 'no namespace'}" for one in wildcard.not_namespaces), *_names(wildcard)]
    most = "*" if wildcard.maximum is None else wildcard.maximum
    return ", ".join([spaces, *left_out, wildcard.process_contents, f"{wildcard.minimum}..{most}"])


def _names(wildcard: Wildcard) -> list[str]:
    return [f"not {one}" for one in wildcard.not_names]


def _token(token: str, wildcard: Wildcard) -> str:
    words = {"##any": "any namespace", "##other": f"other than {wildcard.target or 'no namespace'}"}
    return words.get(token, token)


def _by_namespaces(old: Wildcard, new: Wildcard) -> str:
    before, after = _excluded(old), _excluded(new)
    if set(old.namespaces) == set(new.namespaces):
        return _less_or_more(before < after, before > after, differ=before != after)
    is_less = "##any" in old.namespaces or set(new.namespaces) < set(old.namespaces)
    is_more = "##any" in new.namespaces or set(old.namespaces) < set(new.namespaces)
    return _less_or_more(is_less, is_more, differ=True)


def _excluded(wildcard: Wildcard) -> set[str]:
    return {*wildcard.not_namespaces, *wildcard.not_names}


def _by_strictness(old: Wildcard, new: Wildcard) -> str:
    before, after = _STRICTNESS.get(old.process_contents, 2), _STRICTNESS.get(new.process_contents, 2)
    return _less_or_more(after > before, after < before, differ=before != after)


def _by_occurrence(old: Wildcard, new: Wildcard) -> str:
    least, most = new.minimum - old.minimum, _top(new) - _top(old)
    return _less_or_more(least > 0 or most < 0, least < 0 or most > 0, differ=bool(least or most))


def _top(wildcard: Wildcard) -> int:
    return 1 << 62 if wildcard.maximum is None else wildcard.maximum


def _less_or_more(is_less: bool, is_more: bool, *, differ: bool) -> str:  # noqa: FBT001  two sides of one answer
    if is_less == is_more:
        return "both" if differ else ""
    return "less" if is_less else "more"
