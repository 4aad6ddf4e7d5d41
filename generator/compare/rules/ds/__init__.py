"""The family DS: what changed from one dataset definition to the next. One file a rule; its docstring is its page."""
