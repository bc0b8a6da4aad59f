"""How captions of figures and tables begin: "Figure 3. Votes by region"."""

from __future__ import annotations

from audioedition.words.phrases import Phrase, Phrases

_NUMBERED = r"\A\W*(?:{words})\.?\s{0,3}(?:[A-Z]{0,2}[.-]?\d|[IVX]{1,5}\b)"

FIGURE_CAPTIONS = Phrases(
    "beginnings of the captions of figures",
    (
        Phrase("en fr", "figure", "Figure 3. Votes by region"),
        Phrase("en fr es it pt", "fig", "Fig. 3: votes by region"),
        Phrase("en", "(?:chart|exhibit|diagram|scheme|plate)", "Chart 2: prices since 2010"),
        Phrase("de", "(?:abbildung|diagramm|schaubild)", "Abbildung 2: Preise seit 2010"),
        Phrase("de", "abb", "Abb. 2: Preise seit 2010"),
        Phrase("fr", "(?:graphique|schéma|illustration)", "Graphique 2 : les prix depuis 2010"),
        Phrase("es it pt", "(?:figura|gráfico|grafico|ilustración|illustrazione)", "Figura 2. Precios desde 2010"),
        Phrase("nl", "(?:figuur|afbeelding|grafiek)", "Figuur 2: prijzen sinds 2010"),
        Phrase("ru uk", "рис(?:унок)?", "Рис. 2. Цены с 2010 года"),
        Phrase("pl cs", "(?:rysunek|rys|obrázek|obr)", "Rysunek 2. Ceny od 2010 roku"),
        Phrase("tr", "(?:şekil|grafik)", "Şekil 2. 2010'dan beri fiyatlar"),
        Phrase("hu", "(?:ábra|kép)", "Ábra 2: árak 2010 óta"),
        Phrase("ja zh", "[图圖図]", "图 2 价格"),
        Phrase("ko", "그림", "그림 2. 가격"),
    ),
    _NUMBERED,
)
TABLE_CAPTIONS = Phrases(
    "beginnings of the captions of tables",
    (
        Phrase("en fr", "table", "Table 4. Loans by degree"),
        Phrase("en", "tab", "Tab. 4: loans by degree"),
        Phrase("de", "tabelle", "Tabelle 4: Kredite nach Abschluss"),
        Phrase("fr", "tableau", "Tableau 4 : puissances installées"),
        Phrase("es", "(?:tabla|cuadro)", "Tabla 4. Créditos"),
        Phrase("it", "tabella", "Tabella 4. Prestiti"),
        Phrase("pt pl cs", "tabel[ak]a?", "Tabela 4. Empréstimos"),
        Phrase("nl", "tabel", "Tabel 4: leningen"),
        Phrase("ru uk", "табл(?:ица|иця)?", "Таблица 4. Кредиты"),
        Phrase("tr", "tablo", "Tablo 4. Krediler"),
        Phrase("hu", "táblázat", "Táblázat 4: hitelek"),
        Phrase("ja zh ko", "[表표]", "表 4 贷款"),
    ),
    _NUMBERED,
)
