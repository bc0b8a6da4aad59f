"""What documents carry beside their text: labels of addresses and of numbers for libraries, notices of rights."""

from __future__ import annotations

from audioedition.words.phrases import Phrase, Phrases

CONTACT_LABELS = Phrases(
    "labels of addresses to write or to call to",
    (
        Phrase("en", "e[-–—]?mail(?: address)?", "E-mail: anna@example.org"),
        Phrase("en", "mail", "Mail: anna@example.org"),
        Phrase("en", "(?:tele)?phone", "Phone: 020 7946 0000"),
        Phrase("", "tel", "Tel. 020 7946 0000"),
        Phrase("", "(?:tele)?fax", "Fax: 020 7946 0001"),
        Phrase("de nl", "telefon", "Telefon: 030 1234567"),
        Phrase("fr", "téléphone", "Téléphone : 01 23 45 67 89"),
        Phrase("fr", "courriel", "Courriel : anna@example.org"),
        Phrase("es", "teléfono", "Teléfono: 912 345 678"),
        Phrase("es", "correo(?: electrónico)?", "Correo electrónico: ana@example.org"),
        Phrase("it", "telefono", "Telefono: 06 1234567"),
        Phrase("ru", "тел(?:ефон)?", "Тел.: 812 123-45-67"),
        Phrase("ru", "(?:эл(?:ектронная)?[. ]*)?почта", "Эл. почта: anna@example.org"),
        Phrase("", "orcid(?: id)?", "ORCID: 0000-0002-1825-0097"),
    ),
    r"(?<!\w)(?:{words})\s*[.:]",
)
"""Before what nobody writes down while listening: an address for letters without paper, a number to call."""
CORRESPONDENCE = Phrases(
    "before the address of the author to write to",
    (
        Phrase("en", "corresponding authors?", "* Corresponding author: Anna Smith, 12 Mill Lane"),
        Phrase("en", "(?:address for )?correspondence(?: to| address)?", "Correspondence: anna@example.org"),
        Phrase("de", "korrespond(?:enzadresse|enzautor(?:in)?|ierende[rn]? autor(?:in)?)",
               "Korrespondenzadresse: Anna Müller"),
        Phrase("fr", "auteure? correspondante?", "Auteur correspondant : Anne Martin"),
        Phrase("es pt", "autora? (?:de correspondencia|para correspondencia|correspon[ds]\\w+)",
               "Autor para correspondencia: Ana Pérez"),
        Phrase("it", "autore (?:per la corrispondenza|corrispondente)", "Autore corrispondente: Anna Rossi"),
        Phrase("ru", "(?:автор )?для (?:переписки|корреспонденции)", "Для переписки: Анна Петрова"),
    ),
    r"\A\W{0,3}(?:{words})\s*[:.–—]",
)  # fmt: skip
IDENTIFIERS = Phrases(
    "labels of a work's numbers in libraries and archives",
    (
        Phrase("", r"doi", "DOI 10.3813/AAA.918641"),
        Phrase("", r"issn", "ISSN 1436-7947"),
        Phrase("", r"isbn", "ISBN 978-3-16-148410-0"),
        Phrase("", r"pacs", "PACS no. 43.75.Pq, 43.20.Mv"),
        Phrase("", r"udc", "UDC 82-1:004.8"),
        Phrase("ru", r"удк", "УДК 82-1:004.8"),
        Phrase("ru", r"ббк", "ББК 83.3"),
        Phrase("", r"jel", "JEL: G21, G28"),
        Phrase("", r"arxiv", "arXiv:1706.03762v7 [cs.CL]"),
    ),
    r"\A\W*(?:{words})\b",
)
RIGHTS = Phrases(
    "notices of rights",
    (
        Phrase("", r"(?:copyright )?©(?: copyright)?", "© 2016 The Council of State Governments"),
        Phrase("", r"copyright (?:\(c\) )?\d{4}", "Copyright (c) 2019 by Anna Smith"),
        Phrase("en", r"all rights reserved", "All rights reserved."),
        Phrase("en", r"(?:this \w+(?: \w+)? is )?(?:licensed|distributed|published) under (?:a |the )?(?:terms of )?"
               r"(?:the |a )?creative commons", "This work is licensed under a Creative Commons licence."),
        Phrase("es", r"licenciado bajo creative commons", "Licenciado bajo Creative Commons Attribution"),
        Phrase("fr", r"tous droits réservés", "Tous droits réservés."),
        Phrase("de", r"alle rechte vorbehalten", "Alle Rechte vorbehalten."),
        Phrase("es", r"(?:todos los|reservados todos los) derechos(?: reservados)?", "Todos los derechos reservados."),
        Phrase("ru", r"все права защищены", "Все права защищены."),
    ),
    r"\A\W*(?:{words})",
)  # fmt: skip
"""A line that begins so says whose the text is, and not what it says."""
HISTORY = Phrases(
    "when a paper was sent in",
    (
        Phrase("en", r"(?:manuscript )?received:? \d", "Received 17 September 2012, accepted 21 April 2013."),
        Phrase("en", r"(?:manuscript )?received:? (?:on )?[a-z]+ \d", "Received September 17, 2012; accepted April 21"),
        Phrase("de", r"eingegangen(?: am)? \d", "Eingegangen am 17. September 2012"),
        Phrase("fr", r"reçu le \d", "Reçu le 17 septembre 2012, accepté le 21 avril 2013"),
        Phrase("ru", r"(?:статья )?поступила в редакцию", "Поступила в редакцию 17.09.2012"),
    ),
    r"\A\W*(?:{words})",
)
