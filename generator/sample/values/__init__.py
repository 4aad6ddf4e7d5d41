"""Values of simple types (XML Schema Part 2): made to fit their facets, and held against libxml2 before use."""
