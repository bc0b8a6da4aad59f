"""Rows for German, French, Spanish, Italian and Russian: abbreviations, units and Roman numerals in words.

Only what is said the same way in whatever case or number the sentence asks for.
"""

# ruff: noqa: E501 — tables: a row stays on a line
from __future__ import annotations

# Rulers whom history counts, as their languages call them.
RULERS = {
    "fr": "Louis Charles Henri François Philippe Napoléon Jean Jacques Georges Guillaume Édouard Frédéric Nicolas Alexandre Pierre Paul Pie Léon Grégoire Benoît Clément Innocent Jean-Paul Ivan Catherine Élisabeth Richard Robert Léopold Baudouin Albert Othon Ferdinand Alphonse Isabelle",
    "es": "Felipe Carlos Alfonso Fernando Isabel Luis Enrique Jaime Pedro Sancho Ramiro Juan Francisco Napoleón Jorge Guillermo Eduardo Federico Nicolás Alejandro Pablo Pío León Gregorio Benedicto Clemente Inocencio Iván Catalina Leopoldo Alberto",
    "it": "Luigi Carlo Vittorio_Emanuele Umberto Emanuele_Filiberto Ferdinando Francesco Enrico Filippo Napoleone Giorgio Guglielmo Edoardo Federico Nicola Alessandro Pietro Paolo Pio Leone Gregorio Benedetto Clemente Innocenzo Giovanni Giovanni_Paolo Ivan Caterina Leopoldo Alberto Elisabetta Urbano Giulio Sisto Bonifacio Celestino",
}
