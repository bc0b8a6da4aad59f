"""Tests that listen: a speech recogniser hears what was made."""
