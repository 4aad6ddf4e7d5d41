"""Until no rule of the dataset is broken: what is missing is added, what may not be there goes, values are changed."""
