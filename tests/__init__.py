"""Tests describe what a user gets. Sound is real sound wherever it is the point."""
