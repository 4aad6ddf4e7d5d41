"""Finds the places of a message, and ties concepts to them."""
