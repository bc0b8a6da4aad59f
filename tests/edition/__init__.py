"""Tests of the room that makes an episode's files."""
