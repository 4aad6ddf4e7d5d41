"""Witnesses held before two judges that know nothing of the engine: libxml2 and xmlschema."""
