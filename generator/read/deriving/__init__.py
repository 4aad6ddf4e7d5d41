"""Makes a dataset definition from an XSD alone."""
