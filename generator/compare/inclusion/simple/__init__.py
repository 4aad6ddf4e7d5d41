"""Part of the decision procedure."""
