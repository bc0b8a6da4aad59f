"""Voices: the engine seam, one module an engine, and casting (Script + voices.yaml → Takes)."""
