"""What on a page is none of its article: rows of names that pages give to their furniture.

A row is matched against the words of an element's `class` and `id`, in lower case ("shareTools" and
"share_tools" are both "share-tools"). Whatever it says, an element that holds much of the article is no
furniture: a page may call its body "article-with-sidebar". Buttons, dates, names and advertisements are short: where
the names that say so stand on more than a few lines, they say something else (a text for subscribers is "paywall").
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from audioedition.words.page_boxes import COMMENTS, OTHERS, SHARE, SUBSCRIBE

HIDDEN = "hidden on the page"
UNSEEN = "not seen on the page"
NOT_SEEN = (HIDDEN, UNSEEN)
BESIDE = "set beside the article"
TEASER = "a pointer to another article"
APPEAL = "an appeal of the site"
ADVERTISEMENT = "an advertisement"
PULL_QUOTE = "words of the article set large"
CREDIT = "who took the picture"
EDIT = "a line for those who edit the page"
TAGS = {
    "nav": "links to other pages", "footer": "the foot of the page", "aside": BESIDE,
    "form": "a form", "button": "a button", "select": "a list to choose from", "textarea": "a field to write in",
    "dialog": "a window over the page", "menu": "a menu", "label": "a form", "fieldset": "a form",
}  # fmt: skip
ROLES = {
    "navigation": "links to other pages", "banner": "the head of the page", "contentinfo": "the foot of the page",
    "complementary": BESIDE, "search": "a form", "dialog": "a window over the page",
    "alertdialog": "a window over the page", "menu": "a menu", "menubar": "a menu", "toolbar": "a menu",
    "doc-toc": "a table of contents", "doc-pagebreak": "the number of a page",
}  # fmt: skip
# No text of the page at all, by the HTML standard.
NO_TEXT = frozenset(
    "head script style template noscript noembed noframes iframe object embed applet audio video canvas svg map "
    "datalist colgroup input param source track annotation annotation-xml".split()
)


GUTENBERG_NAMES = r"pg-?header|pg-?footer|pg-boilerplate|pg-machine-header"
GUTENBERG = "Project Gutenberg's header or licence, which is no part of the book"


class Furniture(NamedTuple):
    """Words of a class or an id, what they name, and an example from a page."""

    names: str
    why: str
    example: str
    short: bool = False
    """What it names is never long."""


CLASSES = (
    Furniture(GUTENBERG_NAMES, GUTENBERG, "pg-header"),
    Furniture(r"shar(?:e|es|ing)|social|sharedaddy|addtoany|addthis|a2a|compartir|compartilhar|partage|condividi",
              SHARE, "share-tools", short=True),
    Furniture(r"cookies?|consent|gdpr|ccpa", "a notice about cookies", "cookie-banner"),
    Furniture(r"newsletters?|subscri(?:be|ption)|sign-?up|mailchimp|paywall",
              SUBSCRIBE, "newsletter-box", short=True),
    Furniture(r"donat(?:e|ion)|membership|support-us", "an appeal for money", "donate-box", short=True),
    Furniture(r"cta|call-?to-?action|appeal", APPEAL, "inline-cta", short=True),
    Furniture(r"related|(?:jp-)?relatedposts|recommend(?:ed|ations?)|read-?more|more-(?:stories|news|on|from)|"
              r"see-also|also-read|outbrain|taboola|most-(?:read|popular)|trending|popular-posts|you-may|"
              r"related-?(?:links?|articles?|stories|content|posts?|news)|(?:read|explore)-?more|"
              r"relacionad[oa]s?|leia-(?:mais|tambem)|saiba-mais|lea-tambien|lire-aussi|correlati",
              OTHERS, "related-stories"),
    Furniture(r"comments?|disqus|respond|reply|replies|kommentare?|commentaires?|comentarios?",
              COMMENTS, "comments-area"),
    Furniture(r"breadcrumbs?|crumbs|pagination|pager|nav|navigation|navbar|navbox|menu|post-nav|prev-next|"
              r"skip-?(?:link|to)", "links to other pages", "breadcrumbs"),
    Furniture(r"(?:post|entry|article|story|blog)-?tags?|tags?-(?:list|links|cloud|container)|tags|cat-links|"
              r"categor(?:y|ies)|catlinks|topics|keywords|schlagworte?|etiquetas|temas",
              "the article's topics", "entry-tags", short=True),
    Furniture(r"(?:post|entry|article|story)-?(?:meta(?:-?data)?|info|footer|utility|tools|actions)|meta|timestamp|dateline|pub-?date|"
        r"post-date|entry-date|published|updated", "when and where it was published", "entry-meta", short=True),
    # Before the names of authors: an encyclopaedia's box is the card (`vcard`) of what the article is about.
    Furniture(r"infobox|factbox|fact-box|fast-facts", "a box of facts beside the article", "infobox"),
    Furniture(r"by-?line|author-?(?:name|info|box|bio|card|block|link)?|about-(?:the-)?author|vcard|"
              r"autor(?:in|en|es)?|auteurs?",
              "who wrote it", "byline", short=True),
    Furniture(r"ads?|advert(?:s|isement|ising|orial)?|sponsor(?:ed|s)?|promo(?:tion|s)?|banner-ad|"
              r"werbung|publicidade?|publicite|affiliate|disclosure",
              ADVERTISEMENT, "ad-slot", short=True),
    Furniture(r"\w*teasers?", TEASER, "news-teaser", short=True),
    Furniture(r"toc|table-of-contents|mw-toc", "a table of contents", "toc"),
    Furniture(r"mw-editsection|noprint|mw-jump-link|hatnote|mainarticle|dablink|ambox|metadata|mw-empty-elt|"
              r"printfooter|sistersitebox", EDIT, "mw-editsection"),
    Furniture(r"pull-?quotes?|pq", PULL_QUOTE, "pullquote"),
    Furniture(r"copyright|legal|disclaimer|print-only|print-footer", "the small print", "copyright", short=True),
    Furniture(r"sr-only|off-?screen|screen-?reader(?:-text|-only)?|visually-?hidden|hidden-visually|"
              r"assistive-text|a11y-hidden|accessibly-hidden|(?:element|text)-invisible|visibility-hidden|reader-only|"
              r"tooltip-?(?:text|content|inner)|popover-(?:content|body)|rollover-(?:\w+-)?block|hover-?card",
              UNSEEN, "sr-only"),
    Furniture(r"site-(?:header|title|branding|footer)|masthead|page-footer|global-header",
              "the head of the page", "masthead"),
    Furniture(r"side-?bar|popup|modal|overlay|lightbox", BESIDE, "sidebar"),
    # To those who make pages of boxes a paragraph is one, too: "elementor-widget".
    Furniture(r"widgets?", "a box beside the article", "weather-widget", short=True),
    Furniture(r"(?:photo|image|picture|media|caption)-?credits?|credits?|copyright-holder|hide-caption|"
              r"toggle-caption|enlarge", CREDIT, "photo-credit", short=True),
)  # fmt: skip
SHORT = frozenset(row.why for row in CLASSES if row.short)
"""Reasons of furniture that is never long."""
_SURE_IN_PROSE = (UNSEEN, EDIT, CREDIT, PULL_QUOTE, GUTENBERG)
UNSURE_IN_PROSE = frozenset(row.why for row in CLASSES) - set(_SURE_IN_PROSE)
"""Reasons that names give, and that do not take words out of the middle of a sentence (`<a class="topics">`)."""
_SEPARATE = re.compile(r"(?<=[a-z])(?=[A-Z])|[_:.]|--+")
_ANY = [(re.compile(rf"(?:^|[\s-])(?:{row.names})(?:$|[\s-])"), row.why) for row in CLASSES]
# WordPress writes an entry's categories and tags among the classes of its element: "post tag-sharing category-ads".
_ENTRY = re.compile(r"(?:^|\s)(?:hentry|type-\w+|status-publish)(?:$|\s)")
_TERMS = re.compile(r"(?:^|(?<=\s))(?:category|tag|format|post_tag)-\S+")
_SLUG = re.compile(r"[^\W_]+(?:[-_][^\W_]+){2,}")


@lru_cache(maxsize=4096)
def furniture_by_name(names: str) -> str:
    """Why an element with this `class` and `id` is furniture; "" where they say nothing of the kind."""
    plain = _SEPARATE.sub("-", names).lower()
    return next((why for pattern, why in _ANY if pattern.search(plain)), "") if plain.strip() else ""


def without_slugs(classes: str, name: str, beginning: str) -> str:
    """The classes and the `id` of an element, without what is made of an author's words: terms of an entry, and an `id`
    of three words or more with which the element's own text begins (`<section id="conducting-ad-hoc">`)."""
    if _ENTRY.search(classes):
        classes = _TERMS.sub("", classes)
    if _SLUG.fullmatch(name):
        words = re.split(r"[-_]", name.lower())
        first = re.findall(r"[^\W_]+", beginning.lower())[: 2 * len(words)]
        if set(words) <= set(first):
            name = ""
    return f"{classes} {name}"
