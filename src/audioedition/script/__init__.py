"""Script: an article → what is said, by whom, in which order, and what is not said and why."""
