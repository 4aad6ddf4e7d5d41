"""An example: a whole mapping, from the rows of a small invented EPD to valid messages."""
