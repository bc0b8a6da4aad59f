"""The fixed text on which a voice's loudness is measured once: its gain is then a constant."""

from __future__ import annotations

# Two plain sentences a language: long enough for BS.1770's 400 ms blocks to settle, with vowels and
# plosives in ordinary proportion. A language without a row gets figures, which every engine can say.
TEXTS = {
    "en": "The morning train left the old station on time, and nobody on the platform seemed to notice. "
    "A woman by the window opened her newspaper, read two pages, and put it quietly away.",
    "ru": "Утренний поезд отошёл от старого вокзала вовремя, и никто на перроне этого не заметил. "
    "Женщина у окна раскрыла газету, прочла две страницы и молча убрала её.",
    "uk": "Ранковий потяг відійшов від старого вокзалу вчасно, і ніхто на пероні цього не помітив. "
    "Жінка біля вікна розгорнула газету, прочитала дві сторінки й мовчки сховала її.",
    "fr": "Le train du matin quitta la vieille gare à l’heure, et personne sur le quai ne parut s’en apercevoir. "
    "Une femme près de la fenêtre ouvrit son journal, lut deux pages et le rangea sans un mot.",
    "de": "Der Morgenzug verließ den alten Bahnhof pünktlich, und niemand auf dem Bahnsteig schien es zu bemerken. "
    "Eine Frau am Fenster schlug ihre Zeitung auf, las zwei Seiten und legte sie still beiseite.",
    "es": "El tren de la mañana salió a tiempo de la vieja estación, y nadie en el andén pareció darse cuenta. "
    "Una mujer junto a la ventana abrió su periódico, leyó dos páginas y lo guardó en silencio.",
    "it": "Il treno del mattino lasciò in orario la vecchia stazione, e nessuno sul binario parve accorgersene. "
    "Una donna vicino al finestrino aprì il giornale, lesse due pagine e lo mise via in silenzio.",
    "pt": "O trem da manhã saiu da velha estação na hora certa, e ninguém na plataforma pareceu notar. "
    "Uma mulher junto à janela abriu o jornal, leu duas páginas e o guardou em silêncio.",
    "hi": "सुबह की ट्रेन पुराने स्टेशन से समय पर निकली, और प्लेटफ़ॉर्म पर किसी ने ध्यान नहीं दिया। "
    "खिड़की के पास बैठी एक औरत ने अख़बार खोला, दो पन्ने पढ़े और उसे चुपचाप रख दिया।",
}
_FIGURES = "1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20."


def calibration_text(language: str) -> str:
    """The text for a language."""
    return TEXTS.get(language, _FIGURES)
