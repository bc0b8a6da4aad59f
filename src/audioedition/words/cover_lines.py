"""What stands on the cover of a pupil's or a student's work: who wrote it and who led it, for which class, how long."""

from __future__ import annotations

from audioedition.words.phrases import Phrase, Phrases

_BEGINNING = r"\A\W*(?:{words})(?!\w)"
WRITERS = Phrases(
    "lines of a cover that name who wrote it",
    (
        Phrase("en", "student(?: name| id| no| number)?", "Student: Anna Holm"),
        Phrase("en", "(?:submitted|prepared) by", "Submitted by: Anna Holm"),
        Phrase("de", "(?:vorgelegt|eingereicht) von", "vorgelegt von Anna Holm"),
        Phrase("fr", "(?:présenté|réalisé)e? par", "Présenté par : Anne Martin"),
        Phrase("fr", "étudiante?", "Étudiante : Anne Martin"),
        Phrase("es", "(?:alumn[oa]s?|estudiantes?|integrantes?)", "Alumno: Juan Pérez"),
        Phrase("pt", "(?:alun[oa]s?|discentes?)", "Aluno: João Silva"),
        Phrase("it", "(?:studente|studentessa|candidat[oa])", "Candidata: Anna Rossi"),
        Phrase("ru", "(?:работу )?(?:подготовил|выполнил)а?", "Выполнила: Петрова А. Н."),
        Phrase("ru uk", "(?:студент(?:ка|ки)?|ученик|ученица|учащийся|учащаяся)", "Студентка группы К-24"),
        Phrase("uk", "(?:виконала?|підготувала|підготував)", "Виконала: Коваль А. Н."),
        Phrase("uk", "(?:студента|учениця|учень|учениці|учня)", "Учень 10 класу"),
        Phrase("pl", "autor pracy", "Autor pracy: Anna Nowak"),
        Phrase("nl sv", "(?:studente?|elev)", "Elev: Anna Holm"),
        Phrase("cs sk", "vypracovala?", "Vypracovala: Anna Nováková"),
        Phrase("tr", "(?:hazırlayan|öğrenci(?: no)?)", "Hazırlayan: Ayşe Kaya"),
        Phrase("id", "(?:disusun oleh|nama|nim)", "Disusun oleh: Budi Santoso"),
    ),
    _BEGINNING,
)
OTHERS = Phrases(
    "lines of a cover that name the teacher, the class, the length",
    (
        Phrase("en", "submitted to", "Submitted to: Dr. Holm"),
        Phrase("en", "(?:course )?instructor", "Instructor: Anna Holm"),
        Phrase("en", "(?:thesis |academic )?(?:supervisor|advis[eo]r)", "Supervisor: Dr. Holm"),
        Phrase("en", "(?:registration |roll )?(?:id|no)", "ID: 20346212"),
        Phrase("en", "word count", "Word count: 2980"),
        Phrase("en", "course(?: code| title| name)?", "Course: History 101"),
        Phrase("de", "matrikel(?:nummer|-?nr)", "Matrikelnummer: 1234567"),
        Phrase("de", "(?:eingereicht bei|betreut (?:von|durch))", "Betreut von Dr. Anna Holm"),
        Phrase("de", "(?:betreuer|dozent|gutachter)(?:in)?", "Dozentin: Dr. Anna Holm"),
        Phrase("de", "(?:abgabe|seminar|kurs)(?:datum|leiter|leiterin|termin)?", "Seminar: Einführung in die Logik"),
        Phrase("fr", "(?:encadré|soutenu)e? par", "Encadré par : M. Martin"),
        Phrase("fr", "(?:enseignante?|professeure?|encadrante?)", "Enseignant : M. Martin"),
        Phrase("es", "(?:profesora?|docente|tutora?)", "Profesora: Ana Pérez"),
        Phrase("es", "(?:materia|asignatura|grupo|matrícula)", "Materia: Historia"),
        Phrase("pt", "(?:orientadora?|professora?|disciplina|turma)", "Orientadora: Ana Silva"),
        Phrase("it", "(?:relatore|relatrice|matricola)", "Relatore: Anna Rossi"),
        Phrase("ru", "(?:преподаватель|проверила?|(?:научный )?руководитель)", "Преподаватель Яшина С. В."),
        Phrase("uk", "(?:перевірила?|викладач|керівник)", "Викладач: Яшина С. В."),
        Phrase("pl", "(?:promotor|prowadząc[ya]|numer albumu|nr albumu)", "Promotor: dr Anna Nowak"),
        Phrase("nl", "(?:studentnummer|begeleider)", "Studentnummer: 1234567"),
        Phrase("sv", "(?:handledare|kurs)", "Handledare: Anna Holm"),
        Phrase("da no", "(?:vejleder|veileder)", "Vejleder: Anna Holm"),
        Phrase("cs sk", "(?:vedoucí(?: práce)?|vedúci(?: práce)?)", "Vedoucí práce: Anna Nováková"),
        Phrase("tr", "danışman", "Danışman: Ayşe Kaya"),
        Phrase("id", "dosen(?: pengampu)?", "Dosen: Budi Santoso"),
    ),
    _BEGINNING,
)
