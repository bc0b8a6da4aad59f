"""Pictures: what they are called, who took them, and what programs write of them."""

from __future__ import annotations

from audioedition.words.phrases import WHOLE_WORDS, Phrase, Phrases, plain

PICTURES = Phrases(
    "words for a picture",
    (
        Phrase("en de", "(?:photo|foto|bild|picture|image) ?(?:credits?|by)", "Photo credits: Anna Smith"),
        Phrase("fr", r"crédits? (?:photos?|images?)", "Crédits photos : Jeanne Moreau"),
        Phrase("en fr", "photo(?:s|graphs?|graphies?)?", "Photo: Anna Smith"),
        Phrase("en fr", "images?", "Image: Anna Smith"),
        Phrase("en", "pictures?", "Picture: Anna Smith"),
        Phrase("de es it pt nl id", "fotos?", "Foto: Karl Müller"),
        Phrase("de", "bild(?:quellen?|er|nachweise?|rechte)?", "Bild: Karl Müller"),
        Phrase(
            "de", "(?:beitrags|titel|symbol|header|teaser|artikel)(?:bild|foto)(?:er|s)?", "Beitragsbild: Karl Müller"
        ),
        Phrase("de", "foto(?:quellen?|nachweise?|rechte)", "Fotoquelle: Karl Müller"),
        Phrase("fi", "kuvat?", "Kuva: Matti Virtanen"),
        Phrase("hu", "fotó", "Fotó: Kovács Anna"),
        Phrase("tr", "fotoğraf", "Fotoğraf: Ayşe Yılmaz"),
        Phrase("sv", "bild(?:en)?", "Bilden: Anna Lind"),
        Phrase("es", "im[aá]gen(?:es)?", "Imagen: Ana Ruiz"),
        Phrase("es", "fotografías?", "Fotografía: Ana Ruiz"),
        Phrase("it", "immagin[ei]", "Immagine: Anna Rossi"),
        Phrase("pt", "imagem", "Imagem: Ana Silva"),
        Phrase("nl", "beeld", "Beeld: Jan Jansen"),
        Phrase("pl", "zdjęci[ea]", "Zdjęcie: Jan Kowalski"),
        Phrase("pl", r"fot\.", "Fot. Jan Kowalski"),
        Phrase("el", "φωτογραφία", "Φωτογραφία: Άννα Παππά"),
        Phrase("ar", "(?:م?صدر )?الصورة", "مصدر الصورة، Reuters"),
        Phrase("ja", "(?:写真|画像)(?:提供)?", "写真:共同"),
        Phrase("zh", "(?:图片|圖片)(?:来源|來源)?", "图片来源:新华社"),
        Phrase("ko", "사진(?: ?(?:출처|제공))?", "사진 출처 = 연합뉴스"),
        Phrase("ru", "фото", "Фото: Анна Смит"),
        Phrase("ru", "изображение", "Изображение: Анна Смит"),
        Phrase("ru", "картинка", "Картинка: Анна Смит"),
    ),
    WHOLE_WORDS,
)
"""A credit begins with one; an alternative text that is nothing else tells nothing."""
CREDITS = Phrases(
    "words of credits of pictures",
    (
        Phrase("es pt", "créditos?", "Crédito: Ana Ruiz"),
        Phrase("en", "copyright", "Image copyright Anna Smith"),
        Phrase("en", "credit", "Credit: Anna Smith"),
        Phrase("en fr", "source", "Source: Anna Smith"),
        Phrase("en", "courtesy(?: of)?", "Courtesy of Anna Smith"),
        Phrase("en", "by", "Photo by: Anna Smith"),
        Phrase("en fr", "via", "Photo via Reuters"),
        Phrase("de", "von", "Foto von Karl Müller"),
        Phrase("fr", "par", "Photo par Jeanne Moreau"),
        Phrase("es pt", "por", "Foto por Ana Ruiz"),
        Phrase("it", "di", "Foto di Anna Rossi"),
        Phrase("nl", "door", "Foto door Jan Jansen"),
        Phrase("es", "fuente", "Fuente: Ana Ruiz"),
        Phrase("pt it", "fonte", "Fonte: Ana Silva"),
        Phrase("de", "quelle", "Quelle: Karl Müller"),
        Phrase("pl", "źródło", "Źródło: Jan Kowalski"),
        Phrase("", "©", "© Anna Smith"),
    ),
)
AGENCIES = Phrases(
    "agencies of pictures",
    (
        Phrase("", "reuters", "Reuters"),
        Phrase("", "afp", "AFP"),
        Phrase("", "efe", "EFE"),
        Phrase("", "ansa", "ANSA"),
        Phrase("", "dpa", "Markus Scholz/dpa"),
        Phrase("", "epa", "EPA"),
        Phrase("", "ap photo", "AP Photo/John Doe"),
        Phrase("", "tass", "TASS"),
        Phrase("", "ria", "RIA Novosti"),
        Phrase("ko", "연합뉴스", "연합뉴스"),
        Phrase("ko", "뉴시스", "뉴시스"),
        Phrase("ko", "뉴스1", "뉴스1"),
        Phrase("zh", "新[华華]社", "新华社"),
        Phrase("zh", "中新社", "中新社"),
        Phrase("ja", "共同(?:通信)?", "共同通信"),
        Phrase("ja", "時事(?:通信)?", "時事通信"),
    ),
    WHOLE_WORDS,
)
OTHER_WORDS_OF_CREDITS = Phrases(
    "other words in credits of pictures",
    (
        Phrase("en", "used with permission", "Anna Smith, used with permission"),
        *plain("en", "from with on and for the staff photographer file handout archive pool provided contributed "
                     "supplied stock illustration composite screenshot screengrab user contributor special"),
        *plain("de", "archiv privat symbolbild picture-alliance für und aus der das"),
        *plain("fr", "archives pour et avec"),
        *plain("es", "archivo cedida para"),
        *plain("it", "archivio per"),
        *plain("pt", "arquivo divulgação reprodução"),
        *plain("ru", "архив архива пресс-служба пресс-службы предоставлено скриншот из для"),
        Phrase("en", "public domain", "Wikimedia, public domain"),
    ),
    WHOLE_WORDS,
)  # fmt: skip
"""Small letters that stand between the names of a credit: "Anna Smith, staff photographer"."""
BANKS = Phrases(
    "banks of pictures",
    (
        Phrase("", "getty(?: images)?", "Getty Images"),
        Phrase("", "shutterstock", "Shutterstock"),
        Phrase("", "istock(?:photo)?", "iStock"),
        Phrase("", "unsplash", "Unsplash"),
        Phrase("", "pixabay", "Pixabay"),
        Phrase("", "pexels", "Pexels"),
        Phrase("", r"(?:stock\.)?adobe(?: ?stock|\.com)", "Adobe Stock"),
        Phrase("", r"fotolia(?:\.com)?", "Fotolia"),
        Phrase("", "depositphotos", "Depositphotos"),
        Phrase("", "imago(?: images)?", "imago images"),
        Phrase("", "picture[ -]alliance", "picture alliance"),
        Phrase("", "flickr", "Flickr"),
        Phrase("", "wikimedia commons", "Wikimedia Commons"),
        Phrase("", "alamy(?: stock photo)?", "Alamy"),
    ),
    WHOLE_WORDS,
)
"""Whose name, at the end of a caption, is a credit without any mark before it."""
REPORTERS = Phrases(
    "reporters as credits of pictures",
    (
        Phrase("ko", r"[\uac00-\ud7a3]{2,4} ?(?:선임)?기자", "고영권 기자"),
        Phrase("zh", r"[\u4e00-\u9fff]{2,4}摄", "王小明摄"),
        Phrase("ja", r"[\u3040-\u30ff\u4e00-\u9fff]{2,8}撮影", "山田太郎撮影"),
    ),
    r"\A(?:{words})\Z",
)
GLUED_CREDITS = Phrases(
    "words of credits that have no space behind them",
    (
        Phrase("en", "CreditCredit", "CreditCreditAnna Smith"),
        Phrase("en", "(?:Photo )?Credit", "Photo CreditAnna Smith"),
    ),
    case=True,
)
GENERAL_TEXTS = Phrases(
    "alternative texts that tell nothing",
    (
        Phrase("en", "img", "img"),
        Phrase("en", "(?:alt(?:ernat(?:e|ive))?|placeholder)(?:[ -]text)?", "alternate text"),
        Phrase("de", "alternativ-?text", "Alternativtext"),
        Phrase("fr", "texte alternatif", "texte alternatif"),
        Phrase("es pt", "texto alternativo", "Texto alternativo"),
        Phrase("en de fr es it pt nl pl", r"logo(?: \S+){0,4}", "logo OpenStreetMap"),
        Phrase("en de nl", r"(?:\S+ ){1,3}logo", "The Firefox logo"),
        Phrase("ru", r"логотип(?: \S+){0,4}", "Логотип Mozilla"),
        Phrase("en de", r"icons?(?: (?:of|for|für) .{1,40})?", "icon"),
        Phrase("en", r"(?:\S+ ){1,3}icon", "Warning icon"),
        Phrase("fr", r"icône(?: \S+){0,4}", "icône globe"),
        Phrase("es it", r"icon[oa](?: \S+){0,4}", "icono de correo"),
        Phrase("pt", r"ícone(?: \S+){0,4}", "ícone do e-mail"),
        Phrase("ru", r"(?:иконка|значок)(?: \S+){0,4}", "Иконка письма"),
        Phrase("en", "avatar(?: (?:of|for) .{1,40})?", "Avatar"),
        Phrase("en", "thumbnail", "thumbnail"),
        Phrase("en", "spacer", "spacer"),
        Phrase("en", "banner", "banner"),
        Phrase("en", r"screen ?shot(?: ?\d{1,3})?", "Screenshot"),
        Phrase("de", r"bildschirmfoto(?: ?\d{1,3})?", "Bildschirmfoto 2"),
        Phrase("fr", r"capture(?: d['’]écran)?(?: ?\d{1,3})?", "Capture d'écran"),
        Phrase("es pt", r"captura(?: de (?:pantalla|tela))?(?: ?\d{1,3})?", "Captura de pantalla 3"),
        Phrase("it", r"schermata(?: ?\d{1,3})?", "Schermata"),
        Phrase("ru", r"скриншот(?: ?\d{1,3})?", "Скриншот 1"),
        Phrase("ja", "スクリーンショット", "スクリーンショット"),
        Phrase("zh", "(?:屏幕)?截[图圖屏]|螢幕截圖", "截图"),
        Phrase("en fr", r"fig(?:ure|\.)? ?\d{1,3}(?:\.\d{1,3}){0,2}", "Figure 3"),
        Phrase("de", r"abb(?:ildung|\.) ?\d{1,3}(?:\.\d{1,3}){0,2}", "Abbildung 3"),
        Phrase("es it pt", r"figura ?\d{1,3}(?:\.\d{1,3}){0,2}", "Figura 3"),
        Phrase("ru", r"рис(?:унок|\.) ?\d{1,3}(?:\.\d{1,3}){0,2}", "Рис. 3"),
        Phrase("zh ja", r"[图圖図] ?\d{1,3}(?:[.-]\d{1,3}){0,2}", "图 3-1"),
        Phrase("en", "(?:dividing )?line", "line"),
        Phrase("en", "(?:image|photo|illustration) for (?:the )?(?:post|article)(?: titled .*)?", "Image for post"),
        Phrase("en", "(?:featured|cover|header|hero) image", "Featured image"),
    ),
    r"\A(?:{words})\Z",
)
GUESSES = Phrases(
    "what Word says of its guesses at pictures",
    (
        Phrase("en", r"Description automatically generated(?: with \w+ confidence)?",
               "A dog on a road Description automatically generated with medium confidence"),
        Phrase("en", r"AI[-\s]generated content may be incorrect\.?", "A dog. AI-generated content may be incorrect."),
        Phrase("de", "Automatisch generierte Beschreibung", "Hund Automatisch generierte Beschreibung"),
        Phrase("ru", "Автоматически созданное описание", "Собака Автоматически созданное описание"),
    ),
    r"\s*(?:{words})\s*\Z",
    case=True,
)  # fmt: skip
