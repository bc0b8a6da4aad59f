"""Lettering: words → their shapes on a cover."""
