"""Render: takes → clips → results of jobs, by workers that load a voice once, into a store that is written once.

Nothing is imported here: a build that is up to date needs the store, and no workers.
"""
