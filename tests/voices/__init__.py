"""Tests of the engines, casting and the lexicon."""
