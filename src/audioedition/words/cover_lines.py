"""What stands on the cover of a pupil's or a student's work: who wrote it and who led it, for which class, how long."""

from __future__ import annotations

from audioedition.words.phrases import Phrase, Phrases

ROLES = Phrases(
    "lines of a cover",
    (
        Phrase("en", "student(?: name| id| no| number)?", "Student: Anna Holm"),
        Phrase("en", "(?:submitted|prepared) (?:by|to)", "Submitted to: Dr. Holm"),
        Phrase("en", "(?:course )?instructor", "Instructor: Anna Holm"),
        Phrase("en", "(?:thesis |academic )?(?:supervisor|advis[eo]r)", "Supervisor: Dr. Holm"),
        Phrase("en", "(?:student |registration |roll )?(?:id|no)", "ID: 20346212"),
        Phrase("en", "word count", "Word count: 2980"),
        Phrase("en", "course(?: code| title| name)?", "Course: History 101"),
        Phrase("de", "matrikel(?:nummer|-?nr)", "Matrikelnummer: 1234567"),
        Phrase("de", "(?:vorgelegt|eingereicht|betreut) (?:von|bei|durch)", "vorgelegt von Anna Holm"),
        Phrase("de", "(?:betreuer|dozent|gutachter)(?:in)?", "Dozentin: Dr. Anna Holm"),
        Phrase("de", "(?:abgabe|seminar|kurs)(?:datum|leiter|leiterin|termin)?", "Seminar: Einführung in die Logik"),
        Phrase("fr", "(?:présenté|réalisé|encadré|soutenu)e? par", "Présenté par : Anne Martin"),
        Phrase("fr", "(?:étudiante?|enseignante?|professeure?|encadrante?)", "Enseignant : M. Martin"),
        Phrase("es", "(?:alumn[oa]s?|estudiantes?|integrantes?)", "Alumno: Juan Pérez"),
        Phrase("es", "(?:profesora?|docente|tutora?)", "Profesora: Ana Pérez"),
        Phrase("es", "(?:materia|asignatura|grupo|matrícula)", "Materia: Historia"),
        Phrase("pt", "(?:alun[oa]s?|discentes?|orientadora?|professora?|disciplina|turma)", "Aluno: João Silva"),
        Phrase("it", "(?:studente|studentessa|candidat[oa]|relatore|relatrice|matricola)", "Relatore: Anna Rossi"),
        Phrase("ru", "(?:работу )?(?:подготовил|выполнил)а?", "Выполнила: Петрова А. Н."),
        Phrase("ru uk", "(?:студент(?:ка|ки)?|ученик|ученица|учащийся|учащаяся)", "Студентка группы К-24"),
        Phrase("ru", "(?:преподаватель|проверила?|(?:научный )?руководитель)", "Преподаватель Яшина С. В."),
        Phrase("uk", "(?:виконала?|підготувала|підготував|перевірила?|викладач|керівник)", "Викладач: Яшина С. В."),
        Phrase("uk", "(?:студента|учениця|учень|учениці|учня)", "Учень 10 класу"),
        Phrase("pl", "(?:autor pracy|promotor|prowadząc[ya]|numer albumu|nr albumu)", "Promotor: dr Anna Nowak"),
        Phrase("nl", "(?:studentnummer|begeleider|docent|studente?)", "Studentnummer: 1234567"),
        Phrase("sv", "(?:elev|handledare|kurs)", "Handledare: Anna Holm"),
        Phrase("da no", "(?:vejleder|veileder|elev)", "Vejleder: Anna Holm"),
        Phrase("cs sk", "(?:vedoucí(?: práce)?|vedúci(?: práce)?|vypracovala?)", "Vypracovala: Anna Nováková"),
        Phrase("tr", "(?:hazırlayan|danışman|öğrenci(?: no)?)", "Hazırlayan: Ayşe Kaya"),
        Phrase("id", "(?:disusun oleh|nama|nim|dosen(?: pengampu)?)", "Disusun oleh: Budi Santoso"),
    ),
    r"\A\W*(?:{words})(?!\w)",
)
