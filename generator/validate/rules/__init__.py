"""The dataset's own demands on a message: what each concept asks (family DM), and the rules across concepts."""
