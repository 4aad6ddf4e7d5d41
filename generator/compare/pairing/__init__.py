"""Which concept and which element of one specification is which of the other: paired once, for every rule."""

from generator.compare.pairing.concepts import pair
from generator.compare.pairing.known import Basis, How
from generator.compare.pairing.pairing import ConceptPair, Pairing
from generator.compare.pairing.placed import Placed
from generator.compare.pairing.renames import Renames, renames

__all__ = ["Basis", "ConceptPair", "How", "Pairing", "Placed", "Renames", "pair", "renames"]
