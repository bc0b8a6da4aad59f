"""Brackets found in published texts, each with how a good narrator reads it."""
