"""Editions with faults that were planted in the sound, and clean ones."""
