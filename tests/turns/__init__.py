"""Published texts in which people speak in turns, and who speaks each paragraph."""
