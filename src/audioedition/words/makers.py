"""What those who made a book or its file say of it: credits, notes of transcribers, rights and imprints."""

from __future__ import annotations

from audioedition.words.phrases import WHOLE_LINE, Phrase, Phrases

CREDITS = Phrases(
    "credits of makers of files",
    (
        Phrase("en", r"produced\b.{0,60}\b(?:by|from)\b", "Produced by David Widger"),
        Phrase("en", r"transcribed\b.{0,60}\b(?:by|from)\b", "Transcribed from the 1886 edition by David Price"),
        Phrase("en", r"scanned\b.{0,60}\b(?:by|from)\b", "Scanned and proofed by David Price"),
        Phrase("en", r"prepared\b.{0,60}\b(?:by|from)\b", "Prepared by John Hamm"),
        Phrase("en", r"updated\b.{0,60}\b(?:by|from)\b", "Updated editions by David Widger"),
        Phrase("en", r"proofread\b.{0,60}\b(?:by|from)\b", "Proofread at the Distributed Proofreaders by Ann Smith"),
        Phrase("en", r"e-?text (?:prepared|produced|scanned)", "E-text prepared by Charles Franks"),
        Phrase("en", r"this e-?(?:text|book) (?:was|is) (?:produced|prepared|transcribed)",
               "This eBook was produced by David Widger"),
    ),
    r"\A[\s_]*(?:{words})",
)  # fmt: skip
"""What a paragraph begins with that tells who made the file."""
MAKERS = Phrases(
    "makers of files",
    (
        Phrase("", "project gutenberg", "for Project Gutenberg"),
        Phrase("", "distributed proofread", "the Online Distributed Proofreading Team"),
        Phrase("", "pgdp", "https://www.pgdp.net"),
        Phrase("en", r"\be-?texts?\b", "who made this e-text"),
    ),
)
TRANSCRIBERS_NOTES = Phrases(
    "headings of transcribers' notes",
    (
        Phrase("en", "transcriber['’]?s?['’]? notes?", "Transcriber’s Notes"),
        Phrase("fr", "notes? du transcripteur", "Notes du transcripteur"),
        Phrase("fr", "notes? de transcription", "Note de transcription"),
        Phrase("fr", "notes? sur la transcription", "Note sur la transcription"),
        Phrase("es", "notas? del? transcriptor", "Nota del transcriptor"),
        Phrase("it", "nota del trascrittore", "Nota del trascrittore"),
        Phrase("de", "anmerkungen zur transkription", "Anmerkungen zur Transkription"),
    ),
    WHOLE_LINE,
)
IMPRINTS = Phrases(
    "imprints on title pages",
    (
        Phrase("en", r"copyright\b", "COPYRIGHT KURT WOLFF VERLAG, LEIPZIG. 1917"),
        Phrase("en", r"published by\b", "Published by Smith, Elder and Co."),
        Phrase("en", r"printed (?:by|in|for)\b", "PRINTED BY R. & R. CLARK"),
        Phrase("en", r"publishers?\b", "D. LOTHROP COMPANY, PUBLISHERS"),
        Phrase("en", r"first published\b", "First published in 1912"),
        Phrase("en", r"university press\b", "OXFORD UNIVERSITY PRESS"),
        Phrase("de", r"verlag\b", "ERNST ROWOHLT VERLAG"),
        Phrase("de", r"gedruckt (?:bei|in|von)\b", "GEDRUCKT BEI DIETSCH & BRÜCKNER"),
        Phrase("de", r"druck von\b", "Druck von Breitkopf & Härtel"),
        Phrase("de", r"numerierten? exemplaren?\b", "in 800 numerierten Exemplaren"),
        Phrase("fr", r"imprimerie\b", "Imprimerie J.-B. Wolters."),
        Phrase("fr", r"éditeurs?\b", "CALMANN LÉVY, ÉDITEUR"),
        Phrase("fr", r"librairie\b", "LIBRAIRIE HACHETTE ET CIE"),
        Phrase("es", r"imprenta\b", "IMPRENTA DE LA REVISTA"),
        Phrase("es", r"editorial\b", "EDITORIAL SUDAMERICANA"),
        Phrase("it", r"tipografia\b", "TIPOGRAFIA FRATELLI BOCCA"),
        Phrase("it", r"editor[ei]\b", "FRATELLI TREVES, EDITORI"),
        Phrase("ru", r"издательство\b", "ИЗДАТЕЛЬСТВО «НАУКА»"),
        Phrase("ru", r"типография\b", "Типография А. С. Суворина"),
    ),
    r"(?<!\w)(?:{words})",
)
"""Who published and printed a book, on its title page."""
PASSED_ON = Phrases(
    "who passed a file on",
    (
        Phrase("en", r"(?:an)?other files? downloaded from\b", "Another file downloaded from: NIRVANAnet(tm)"),
        Phrase("en", r"(?:this )?(?:file|text) (?:was )?(?:down|up)loaded (?:from|by|to)\b",
               "This file was downloaded from The Salted Slug"),
        Phrase("en", r"downloaded from\b", "Downloaded from Just Say Yes. 2 lines, More than 500 files online!"),
        Phrase("en", r"(?:this )?(?:file|text) (?:was )?(?:brought to you|passed on|provided) by\b",
               "This file was brought to you by the Temple of the Screaming Electron"),
        Phrase("de", r"diese datei (?:wurde|stammt)\b.{0,40}\b(?:von|aus)\b", "Diese Datei stammt aus der Mailbox"),
    ),
    r"\A[\W_]*(?:{words})",
)  # fmt: skip
"""What a bulletin board hung on to a file, at the end."""
RIGHTS = Phrases(
    "rights and imprints",
    (
        Phrase("en", "all rights reserved", "© The Author. All rights reserved."),
        Phrase("", r"© ?\d{4}", "© 2011 by Anna Smith"),
        Phrase("", r"\bisbn\b", "ISBN 978-5-17-090000-1"),
        Phrase("en", "copyright ©", "Copyright © Anna Smith"),
        Phrase("ru", r"\bудк \d", "УДК 821.161.1"),
        Phrase("ru", "все права защищены", "Все права защищены."),
        Phrase("de", "alle rechte vorbehalten", "Alle Rechte vorbehalten"),
        Phrase("fr", "tous droits réservés", "Tous droits réservés."),
        Phrase("fr", "dépôt légal", "Dépôt légal : mai 2011"),
        Phrase("es", "todos los derechos reservados", "Todos los derechos reservados."),
        Phrase("it", "tutti i diritti riservati", "Tutti i diritti riservati."),
    ),
)
