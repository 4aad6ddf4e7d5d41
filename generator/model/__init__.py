"""The specification as plain, frozen, hashable data. It knows nothing of Python names, templates or files."""
