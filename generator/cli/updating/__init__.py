"""What `lnrgen update` does: a published specification becomes the project's newest, and what is left to do is told."""
