"""Reading a specification: XSD closure and dataset definition to the model, and the links between them."""
