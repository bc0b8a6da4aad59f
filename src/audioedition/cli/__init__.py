"""The command line: each command parses, builds objects, makes one call and prints."""
