"""Article: a file → its text, untouched, with blocks and metadata; one reader a format."""
