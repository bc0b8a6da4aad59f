"""Render: Takes → Clips, through a store that is written once and workers that load an engine once."""
