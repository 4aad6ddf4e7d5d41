"""lnrgen: from a published XSD and a dataset definition to a generated export layer."""
