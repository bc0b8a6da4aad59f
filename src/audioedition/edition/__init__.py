"""Edition: Clips → files. Levels, timeline, encoding, chapters, tags, cover, transcripts, manifest."""
