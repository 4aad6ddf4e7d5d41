"""Reading `accepted.yaml`: the findings that the user has accepted."""
