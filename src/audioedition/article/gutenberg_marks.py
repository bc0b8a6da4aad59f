"""The lines with which Project Gutenberg parts a book from its own words, in text files and on pages: patterns.

Where the book begins and ends (https://www.gutenberg.org/help/file_formats.html), and what it is called above that.
"""

from __future__ import annotations

NAME = "project gutenberg"
"""What every file of its says, in any case."""
START = r"\*\*\*\s*START OF (?:THE|THIS) PROJECT GUTENBERG\b"
END = r"\*\*\*\s*END OF (?:THE|THIS) PROJECT GUTENBERG\b"
LAST_LINE = r"End of (?:the |this )?Project Gutenberg\b"
"""What stands above that, and in its place until 2004."""
EBOOK = r"Project Gutenberg(?:['’]s)? E-?(?:Book|Text)"
"""What stands before a book's title."""
