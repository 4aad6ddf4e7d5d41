"""Sets of texts as automata over intervals of Unicode code points."""
