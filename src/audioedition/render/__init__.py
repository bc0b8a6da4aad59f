"""Render: takes → clips, and what is made of them, through a store that is written once and workers that load an
engine once.

Nothing is imported here: a build that stands needs the store, and no workers.
"""
