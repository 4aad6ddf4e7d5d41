"""Reading `mapping.yaml`: how far the vendor's mapping is, concept by concept."""
