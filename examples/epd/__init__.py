"""An invented EPD: its schema, its eight admissions, and rows that know the way to the rows belonging to them."""
