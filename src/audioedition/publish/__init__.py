"""Publish: a folder of episodes → a podcast feed."""
