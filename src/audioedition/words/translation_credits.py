"""What translation projects write over and under a text: where the original is, who translated and proofread it."""

from __future__ import annotations

from typing import Literal

from audioedition.words.phrases import WHOLE_LINE, Meaning, Phrase, Phrases

Named = Literal["original", "author", "translator", "other"]

CREDIT_LABELS: Phrases[Meaning[Named]] = Phrases(
    "labels of translation projects",
    (
        Meaning("zh", "(?:英文)?原文(?:地址|链接|連結|网址|網址|出处|出處|标题|標題|来自)?",
                "原文地址：https://example.org/a", "original"),
        Meaning("zh", "(?:本文)?永久链接", "本文永久链接：https://example.org/a", "other"),
        Meaning("zh", "(?:原文|英文)?作者", "原文作者：Anna Smith", "author"),
        Meaning("zh", "(?:中文)?(?:译者|譯者|翻译|翻譯)", "译者：anna", "translator"),
        Meaning("zh", "(?:校对|校對|审校|審校|审阅)(?:者|人)?", "校对者：karl", "other"),
        Meaning("zh", "(?:译文|譯文)(?:出自|地址|链接|来自)?", "译文出自：翻译计划", "other"),
        Meaning("zh", "选题|組稿|组稿|状态|題圖|题图", "选题：lujun9972", "other"),
        Meaning("ja", "(?:原文|元記事|元の記事|原題)(?:url|へのリンク)?", "元記事: https://example.org/a", "original"),
        Meaning("ja", "(?:翻訳者?|訳者|訳)", "翻訳者: 山田太郎", "translator"),
        Meaning("ja", "(?:原著者|著者|作者)", "著者: Anna Smith", "author"),
        Meaning("ko", "(?:원문|원본|원글)(?: 링크)?", "원문: https://example.org/a", "original"),
        Meaning("ko", "(?:번역자?|옮긴이)", "번역: 김철수", "translator"),
        Meaning("ko", "(?:저자|글쓴이|원저자)", "저자: Anna Smith", "author"),
        Meaning("ru", "(?:ссылка на )?оригинал(?: статьи)?", "Оригинал статьи: https://example.org/a", "original"),
        Meaning("ru", "перев[её]л(?:а|и)?|перевод(?:чик|чица)?", "Переводчик: Анна Смит", "translator"),
        Meaning("ru", "автор(?: оригинала| статьи)?", "Автор оригинала: Anna Smith", "author"),
        Meaning("uk", "оригінал(?: статті)?", "Оригінал статті: https://example.org/a", "original"),
        Meaning("uk", "переклад(?:ач|ачка)?", "Переклад: Олена Коваль", "translator"),
        Meaning("en", "original (?:article|post|text|version)", "Original article: https://example.org/a", "original"),
        Meaning("en", "via", "via: https://example.org/a", "original"),
        Meaning("en", "translat(?:or|ed by|ion by)", "Translator: Anna Smith", "translator"),
        Meaning("en", "(?:proof ?read(?:er|ing|(?: by))?|reviewer|reviewed by)", "Proofreader: Karl Müller", "other"),
        Meaning("en", "original author", "Original author: Anna Smith", "author"),
        Meaning("es", "(?:art[ií]culo|texto|post|publicación) original", "Artículo original: A Road", "original"),
        Meaning("es", "traduc(?:ido por|tora?|ción)", "Traducido por: Ana Ruiz", "translator"),
        Meaning("es pt", "autora? original", "Autor original: Anna Smith", "author"),
        Meaning("pt", "(?:artigo|texto|post) original", "Artigo original: A Road", "original"),
        Meaning("pt", "tradu(?:zido por|tora?|ção)", "Tradução: Ana Silva", "translator"),
        Meaning("fr", "(?:article|texte|version) original(?:e)?", "Article original : A Road", "original"),
        Meaning("fr", "tradu(?:it par|cteur|ctrice|ction)", "Traduction : Anne Dupont", "translator"),
        Meaning("de", "original(?:artikel|beitrag|text)", "Originalartikel: A Road", "original"),
        Meaning("de", "übersetz(?:ung|er|erin|t von)", "Übersetzung: Anna Schmidt", "translator"),
        Meaning("it", "(?:articolo|testo|post) originale", "Articolo originale: A Road", "original"),
        Meaning("it", "tradu(?:zione|ttore|ttrice)|tradotto da", "Traduzione: Anna Rossi", "translator"),
        Meaning("pl", "(?:oryginał|oryginalny artykuł)", "Oryginał: A Road", "original"),
        Meaning("pl", "tłumacz(?:enie|ka)?", "Tłumaczenie: Anna Nowak", "translator"),
        Meaning("vi", "(?:bài|bản) gốc", "Bài gốc: A Road", "original"),
        Meaning("vi", "(?:người dịch|dịch bởi)", "Người dịch: Lan", "translator"),
    ),
    r"\A\W*(?:{words})\s*[:：]\s*(?P<rest>\S[\s\S]*)\Z",
)  # fmt: skip
"""Before an address or a name, on a line of its own; and what it is that stands there."""
CREDIT_SENTENCES = Phrases(
    "sentences of translation projects",
    (
        Phrase(
            "zh", "本(?:文|译文)由.{1,80}(?:编译|翻译|譯|荣誉推出).{0,80}", "本文由 LCTT 原创编译，Linux中国 荣誉推出"
        ),
        Phrase("zh", "如果(?:您|你)?发现(?:译文|翻译).{0,20}(?:错误|问题).{0,300}", "如果发现译文存在错误，欢迎修改。"),
    ),
    WHOLE_LINE,
)
"""A line of its own that says who had it translated, or where to tell of mistakes."""
