"""The lines that voices read at an audition, the same in each language: news, a question, a quotation, an aside.

A name, a number and a long sentence are in them, for these are what voices stumble over.
"""

from __future__ import annotations

from audioedition.voices.calibration import calibration_text

LINES = {
    "en": "On Monday the river rose by forty centimetres, and the road to Ashford was closed. Who had warned the "
    "people in the valley? “Nobody came,” said Anna Reed, who has kept the mill there since her father died and who "
    "carried the sheep up the hill herself, one by one. The ministry gave no answer.",
    "ru": "В понедельник вода в реке поднялась на сорок сантиметров, и дорогу на Каменку закрыли. Кто предупредил "
    "жителей долины? «Никто не приехал», — говорит Анна Ковалёва, которая держит там мельницу с тех пор, как умер её "
    "отец, и сама, одну за другой, отнесла овец на холм. В министерстве не ответили.",
    "uk": "У понеділок вода в річці піднялася на сорок сантиметрів, і дорогу на Кам’янку закрили. Хто попередив "
    "мешканців долини? «Ніхто не приїхав», — каже Ганна Коваленко, яка тримає там млин відтоді, як помер її батько, "
    "і сама, одну за одною, віднесла овець на пагорб. У міністерстві не відповіли.",
    "de": "Am Montag stieg der Fluss um vierzig Zentimeter, und die Straße nach Altenbach wurde gesperrt. Wer "
    "hatte die Leute im Tal gewarnt? „Niemand kam“, sagt Anna Reuter, die dort die Mühle führt, seit ihr Vater "
    "gestorben ist, und die ihre Schafe selbst, eines nach dem anderen, auf den Hügel trug. Das Ministerium gab "
    "keine Antwort.",
    "fr": "Lundi, la rivière est montée de quarante centimètres et la route de Valmont a été fermée. Qui avait "
    "prévenu les gens de la vallée ? « Personne n’est venu », raconte Anne Morel, qui tient le moulin depuis la mort "
    "de son père et qui a porté elle-même ses moutons, un par un, jusqu’en haut de la colline. Le ministère n’a pas "
    "répondu.",
    "es": "El lunes el río subió cuarenta centímetros y se cerró la carretera de Valdemora. ¿Quién había avisado a "
    "la gente del valle? «No vino nadie», dice Ana Robles, que lleva el molino desde que murió su padre y que subió "
    "ella misma las ovejas al cerro, una por una. El ministerio no contestó.",
    "it": "Lunedì il fiume è salito di quaranta centimetri e la strada per Valdoro è stata chiusa. Chi aveva "
    "avvertito la gente della valle? «Non è venuto nessuno», dice Anna Rossi, che manda avanti il mulino da quando è "
    "morto suo padre e che ha portato lei stessa le pecore sulla collina, una per una. Il ministero non ha risposto.",
    "pt": "Na segunda-feira o rio subiu quarenta centímetros e a estrada de Valverde foi fechada. Quem tinha "
    "avisado as pessoas do vale? “Não veio ninguém”, diz Ana Rocha, que cuida do moinho desde que o pai morreu e que "
    "levou ela mesma as ovelhas para o alto do morro, uma a uma. O ministério não respondeu.",
    "pl": "W poniedziałek rzeka podniosła się o czterdzieści centymetrów i zamknięto drogę do Kamionki. Kto "
    "ostrzegł ludzi w dolinie? „Nikt nie przyjechał”, mówi Anna Kowal, która prowadzi tam młyn, odkąd zmarł jej "
    "ojciec, i która sama, jedną po drugiej, zaniosła owce na wzgórze. Ministerstwo nie odpowiedziało.",
    "nl": "Maandag steeg de rivier veertig centimeter, en de weg naar Ooldijk werd afgesloten. Wie had de mensen "
    "in het dal gewaarschuwd? „Niemand kwam”, zegt Anna de Ridder, die daar de molen drijft sinds haar vader stierf "
    "en die de schapen zelf, een voor een, de heuvel op droeg. Het ministerie gaf geen antwoord.",
    "eo": "Lunde la rivero altiĝis je kvardek centimetroj, kaj oni fermis la vojon al la urbo. Kiu avertis la "
    "homojn en la valo? “Neniu venis”, diras Anna, kiu prizorgas tie la muelejon, de kiam mortis ŝia patro, kaj kiu "
    "mem portis la ŝafojn, unu post alia, sur la monteton. La ministerio ne respondis.",
    "ja": "月曜日、川の水位が四十センチ上がり、町へ行く道が閉鎖されました。谷の人々に知らせたのは誰でしょうか。「誰"
    "も来ませんでした」と、父親が亡くなってから水車小屋を守ってきた安藤さんは言います。羊は一頭ずつ、自分で丘の上へ運"
    "びました。役所からの返事はありませんでした。",
    "zh": "星期一，河水上涨了四十厘米，通往县城的路被封了。是谁通知了山谷里的人？“没有人来过，”安丽说。父亲去世以后"
    "，她一直守着那座磨坊，羊也是她自己一只一只抱上山坡的。有关部门没有答复。",
    "hi": "सोमवार को नदी का पानी चालीस सेंटीमीटर बढ़ गया और शहर जाने वाली सड़क बंद कर दी गई। घाटी के लोगों को "
    "किसने चेतावनी दी थी? “कोई नहीं आया,” आशा कहती हैं, जो पिता के जाने के बाद से वहाँ की चक्की चलाती हैं और भेड़ों "
    "को ख़ुद एक-एक करके पहाड़ी पर ले गईं। मंत्रालय ने कोई जवाब नहीं दिया।",
}  # fmt: skip


def audition_lines(language: str) -> str:
    """The lines for a language; those that measure its loudness where it has none of its own."""
    return LINES.get(language) or calibration_text(language)
