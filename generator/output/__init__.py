"""Writing what was generated: manifest, plan, safety gate, atomic apply."""
