"""Tests of the room that turns an article into a script."""
