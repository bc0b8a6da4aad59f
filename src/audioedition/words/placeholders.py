"""What programs and their users put where a title or an author's name belongs."""

from __future__ import annotations

from audioedition.words.phrases import Phrase, Phrases

_WHOLE = r"\A(?:{words})\Z"
_PROGRAM = r"(?:microsoft|ms|windows)?[\s_-]*(?:office)?[\s_-]*"

NO_TITLES = Phrases(
    "titles of documents that are none",
    (
        Phrase("en", "(?:microsoft )?word(?: -|document).*", "Microsoft Word - Document1"),
        Phrase("", r".*\.(?:docx?|dotx?|odt|ott|rtf|txt|tmp)", "report-final.doc"),
        Phrase("en", "untitled.*", "Untitled 1"),
        Phrase("de", "unbenannt.*", "Unbenannt 1"),
        Phrase("ru", "без имени.*", "Без имени 1"),
        Phrase("en", r"document[\s_-]?\d*", "Document1"),
        Phrase("de", r"dokument[\s_-]?\d*", "Dokument1"),
        Phrase("ru", r"документ[\s_-]?\d*", "Документ 1"),
        Phrase("es it pt", r"documento[\s_-]?\d*", "Documento1"),
        Phrase("en", r"title[\s_-]?\d*", "Title"),
        Phrase("en", r"doc[\s_-]?\d*", "doc_1"),
        Phrase("en", "powerpoint.*", "PowerPoint Presentation"),
        Phrase("en", "normal", "Normal"),
        Phrase("", r"\W*", "---"),
    ),
    _WHOLE,
)
NO_AUTHORS = Phrases(
    "names of authors that are none",
    (
        Phrase("en", rf"{_PROGRAM}user[\s_-]?\d*", "Microsoft Office User"),
        Phrase("en", rf"{_PROGRAM}admin(?:istrator)?[\s_-]?\d*", "Administrator"),
        Phrase("en", rf"{_PROGRAM}owner[\s_-]?\d*", "owner"),
        Phrase("en", rf"{_PROGRAM}unknown[\s_-]?\d*", "Unknown"),
        Phrase("en", rf"{_PROGRAM}author[\s_-]?\d*", "Author"),
        Phrase("en", "various", "Various"),
        Phrase("en", "anonymous", "Anonymous"),
        Phrase("ru", "пользователь.*", "Пользователь Windows"),
        Phrase("ru", r"админ\w*", "Админ"),
        Phrase("ru", "автор", "Автор"),
        Phrase("de", "benutzer", "Benutzer"),
        Phrase("fr", "utilisateur", "Utilisateur"),
        Phrase("es", "usuario", "Usuario"),
        Phrase("it", "utente", "Utente"),
        Phrase("", "python-docx", "python-docx"),
        Phrase("", "apache poi", "Apache POI"),
        Phrase("", "openpyxl", "openpyxl"),
        Phrase("", "libreoffice.*", "LibreOffice 7.3"),
        Phrase("", "microsoft.*", "Microsoft Corporation"),
        Phrase("", "windows.*", "Windows 10"),
        Phrase("en", "home", "Home"),
        Phrase("", "pc", "PC"),
        Phrase("", "hp", "HP"),
        Phrase("", "acer", "Acer"),
        Phrase("", "asus", "ASUS"),
        Phrase("", "dell", "Dell"),
        Phrase("", "lenovo", "Lenovo"),
        Phrase("en", "un-?named", "Unnamed"),
        Phrase("", r"\W*", "-"),
    ),
    _WHOLE,
)
NO_FILE_TITLES = Phrases(
    "titles of a book's files that are none",
    (
        Phrase("en", r"section[\s_]?\d*", "Section 1"),
        Phrase("en", r"start[\s_]?\d*", "Start"),
        Phrase("en", r"unknown[\s_]?\d*", "Unknown"),
        Phrase("en", r"untitled[\s_]?\d*", "Untitled 2"),
        Phrase("en", r"unnamed[\s_]?\d*", "unnamed"),
        Phrase("", r"\S+\.x?html?[\s_]?\d*", "part0001.xhtml"),
    ),
    _WHOLE,
)
"""What a program calls a file that has no title: LibreOffice's "Section 1", calibre's "Start"."""
