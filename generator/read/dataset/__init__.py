"""The dataset definition file (DESIGN 6): read with every error told at once, and written back with its comments."""

from generator.read.dataset.reader import DatasetReading, read_dataset

__all__ = ["DatasetReading", "read_dataset"]
