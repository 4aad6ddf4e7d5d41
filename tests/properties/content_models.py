"""Random small content models, and a judge of words of its own, which tries every way."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import permutations, product
from random import Random

from generator.compare.inclusion.content.build import content_of
from generator.compare.inclusion.content.compare import compare_contents
from generator.compare.inclusion.content.node import Node
from generator.compare.inclusion.content.outcome import Outcome
from generator.compare.inclusion.content.product import Pairing
from generator.compare.inclusion.content.words import Words
from generator.compare.inclusion.side import Side
from generator.model.frozen_map import FrozenMap
from generator.model.particle import Compositor, Element, ElementParticle, GroupParticle, Particle
from generator.model.qname import QName, xsd
from generator.model.schema import Schema

ALPHABET = "abcd"
ROOT = Element(key="root", name=QName("root"), type=xsd("string"))
EMPTY = Schema((), "", "", FrozenMap(), FrozenMap(), FrozenMap(), FrozenMap())


def element(name: str) -> Element:
    return Element(key=name, name=QName(name), type=xsd("string"))


def bounds(chance: Random) -> tuple[int, int | None]:
    return chance.choice([(1, 1), (1, 1), (0, 1), (0, None), (1, None), (0, 2), (1, 2), (2, 3), (2, 2)])


def group(chance: Random, depth: int) -> GroupParticle:
    """A sequence or choice of up to three parts."""
    kind = chance.choice([Compositor.SEQUENCE, Compositor.SEQUENCE, Compositor.CHOICE])
    parts: list[Particle] = []
    for _ in range(chance.randint(1, 3)):
        if depth and chance.random() < 0.4:
            parts.append(group(chance, depth - 1))
        else:
            parts.append(ElementParticle(element(chance.choice(ALPHABET)), *bounds(chance)))
    return GroupParticle(kind, tuple(parts), *bounds(chance))


def all_group(chance: Random) -> GroupParticle:
    names = chance.sample(ALPHABET, chance.randint(1, 4))
    parts = tuple(ElementParticle(element(name), *chance.choice([(0, 1), (1, 1)])) for name in names)
    return GroupParticle(Compositor.ALL, parts, chance.choice([0, 1, 1]), 1)


def model(chance: Random) -> GroupParticle:
    return all_group(chance) if chance.random() < 0.2 else group(chance, 2)


def neighbour(one: GroupParticle, chance: Random) -> GroupParticle:
    """The model with one thing changed, so that pairs are close to each other."""
    parts = list(one.particles)
    at = chance.randrange(len(parts))
    part = parts[at]
    if isinstance(part, GroupParticle) and chance.random() < 0.6:
        parts[at] = neighbour(part, chance)
    else:
        match chance.randrange(5):
            case 0:
                parts.pop(at)
            case 1 if one.compositor is not Compositor.ALL:
                parts.insert(at, ElementParticle(element(chance.choice(ALPHABET)), *bounds(chance)))
            case 2:
                chance.shuffle(parts)
            case 3 if one.compositor is not Compositor.ALL:
                return GroupParticle(one.compositor, one.particles, *bounds(chance))
            case _ if isinstance(part, ElementParticle):
                low, high = bounds(chance) if one.compositor is not Compositor.ALL else chance.choice([(0, 1), (1, 1)])
                parts[at] = ElementParticle(part.element, low, high)
    return GroupParticle(one.compositor, tuple(parts), one.minimum, one.maximum)


def expression(particle: Particle) -> str:
    """The model for people."""
    high = "" if particle.maximum is None else particle.maximum
    times = "" if (particle.minimum, particle.maximum) == (1, 1) else f"{{{particle.minimum},{high}}}"
    if isinstance(particle, ElementParticle):
        return f"{particle.element.name}{times}"
    assert isinstance(particle, GroupParticle)
    mark = {Compositor.SEQUENCE: " ", Compositor.CHOICE: "|", Compositor.ALL: "&"}[particle.compositor]
    return f"({mark.join(map(expression, particle.particles))}){times}"


def allows(particle: Particle, word: str) -> bool:
    return len(word) in ends(particle, word, {0})


def ends(particle: Particle, word: str, starts: set[int]) -> set[int]:
    """Where the particle may end in a word that it may begin at `starts`."""
    found = set(starts) if particle.minimum == 0 else set()
    reached, seen, times = starts, set(), 0
    while reached and (particle.maximum is None or times < particle.maximum):
        reached = once(particle, word, reached)
        times += 1
        key = frozenset(reached)
        if times >= particle.minimum:
            found |= reached
            if key in seen:
                break
            seen.add(key)
    return found


def once(particle: Particle, word: str, starts: set[int]) -> set[int]:
    if isinstance(particle, ElementParticle):
        return {at + 1 for at in starts if word[at : at + 1] == particle.element.name}
    assert isinstance(particle, GroupParticle)
    if particle.compositor is Compositor.CHOICE:
        return set().union(*(ends(part, word, starts) for part in particle.particles))
    orders = permutations(particle.particles) if particle.compositor is Compositor.ALL else [particle.particles]
    found = set()
    for order in orders:
        reached = starts
        for part in order:
            reached = ends(part, word, reached)
        found |= reached
    return found


def words_up_to(length: int) -> Iterator[str]:
    for size in range(length + 1):
        for letters in product(ALPHABET, repeat=size):
            yield "".join(letters)


WORDS = list(words_up_to(5))


def compared(one: GroupParticle, other: GroupParticle) -> Outcome:
    given, taking = Side(EMPTY, ROOT), Side(EMPTY, ROOT)
    return compare_contents(node(one), node(other), Pairing(given, taking, Words(given, lambda _: 1.0), {}))


def node(particle: GroupParticle) -> Node:
    return content_of(particle, EMPTY)


def text(outcome: Outcome) -> list[tuple[str, int]]:
    told = [found.told() for found in outcome.breaks]
    return [("".join(letter.name for letter in word), index) for word, index in told]
