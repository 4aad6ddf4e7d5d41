"""The dataset definition file: read with every error told at once, and written back with its comments."""

from generator.read.dataset.reader import DatasetReading, read_dataset

__all__ = ["DatasetReading", "read_dataset"]
