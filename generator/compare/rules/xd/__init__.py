"""The family XD: does the schema say the same as the dataset definition? One file a rule; its docstring is its page."""
