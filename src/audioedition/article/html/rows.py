"""What on a page is none of its article: rows of names that pages give to their furniture.

A row is matched against the words of an element's `class` and `id`, in lower case ("shareTools" and
"share_tools" are both "share-tools"). Whatever it says, an element that holds much of the article is no
furniture: a page may call its body "article-with-sidebar".
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

TAGS = {
    "nav": "links to other pages", "footer": "the foot of the page", "aside": "set beside the article",
    "form": "a form", "button": "a button", "select": "a list to choose from", "textarea": "a field to write in",
    "dialog": "a window over the page", "menu": "a menu", "label": "a form", "fieldset": "a form",
}  # fmt: skip
ROLES = {
    "navigation": "links to other pages", "banner": "the head of the page", "contentinfo": "the foot of the page",
    "complementary": "set beside the article", "search": "a form", "dialog": "a window over the page",
    "alertdialog": "a window over the page", "menu": "a menu", "menubar": "a menu", "toolbar": "a menu",
    "doc-toc": "a table of contents", "doc-pagebreak": "the number of a page",
}  # fmt: skip
# No text of the page at all, by the HTML standard.
NO_TEXT = frozenset(
    "head script style template noscript noembed noframes iframe object embed applet audio video canvas svg map "
    "datalist colgroup input param source track".split()
)


GUTENBERG_NAMES = r"pg-?header|pg-?footer|pg-boilerplate|pg-machine-header"
GUTENBERG = "Project Gutenberg's header or licence, which is no part of the book"


class Furniture(NamedTuple):
    """Words of a class or an id, what they name, and an example from a page."""

    names: str
    why: str
    example: str


CLASSES = (
    Furniture(GUTENBERG_NAMES, GUTENBERG, "pg-header"),
    Furniture(r"shar(?:e|es|ing)|social|sharedaddy|addtoany|addthis|a2a|jp-relatedposts",
              "buttons to share it", "share-tools"),
    Furniture(r"cookies?|consent|gdpr|ccpa", "a notice about cookies", "cookie-banner"),
    Furniture(r"newsletters?|subscri(?:be|ption)|sign-?up|mailchimp|paywall",
              "an invitation to subscribe", "newsletter-box"),
    Furniture(r"donat(?:e|ion)|membership|support-us", "an appeal for money", "donate-box"),
    Furniture(r"related|recommend(?:ed|ations?)|read-?more|more-(?:stories|news|on|from)|see-also|also-read|"
              r"outbrain|taboola|most-(?:read|popular)|trending|popular-posts|you-may",
              "links to other articles", "related-stories"),
    Furniture(r"comments?|disqus|respond|reply|replies", "readers' comments", "comments-area"),
    Furniture(r"breadcrumbs?|crumbs|pagination|pager|nav|navigation|navbar|navbox|menu|post-nav|prev-next|"
              r"skip-?(?:link|to)", "links to other pages", "breadcrumbs"),
    Furniture(r"(?:post|entry|article|story|blog)-?tags?|tags?-(?:list|links|cloud|container)|tags|cat-links|"
              r"categor(?:y|ies)|catlinks|topics", "the article's topics", "entry-tags"),
    Furniture(r"(?:post|entry|article|story)-?(?:meta|info|utility|tools|actions)|meta|timestamp|dateline|pub-?date|"
        r"post-date|entry-date|published|updated", "when and where it was published", "entry-meta"),
    Furniture(r"by-?line|author-?(?:name|info|box|bio|card|block|link)?|about-(?:the-)?author|vcard",
              "who wrote it", "byline"),
    Furniture(r"ads?|advert(?:s|isement|ising|orial)?|sponsor(?:ed|s)?|promo(?:tion|s)?|teaser|banner-ad",
              "an advertisement", "ad-slot"),
    Furniture(r"toc|table-of-contents|mw-toc", "a table of contents", "toc"),
    Furniture(r"mw-editsection|noprint|mw-jump-link|hatnote|ambox|metadata|mw-empty-elt|printfooter|sistersitebox",
        "a line for those who edit the page", "mw-editsection"),
    Furniture(r"infobox|factbox|fact-box|fast-facts", "a box of facts beside the article", "infobox"),
    Furniture(r"pull-?quotes?|pq", "words of the article set large", "pullquote"),
    Furniture(r"copyright|legal|disclaimer|print-only|print-footer", "the small print", "copyright"),
    Furniture(r"sr-only|off-?screen|screen-reader(?:-text)?|visually-?hidden|assistive-text",
              "not seen on the page", "sr-only"),
    Furniture(r"site-(?:header|title|branding|footer)|masthead|page-footer|global-header",
              "the head of the page", "masthead"),
    Furniture(r"side-?bar|widgets?|popup|modal|overlay|lightbox", "set beside the article", "sidebar"),
    Furniture(r"(?:photo|image|picture|media|caption)-?credits?|credit|copyright-holder|hide-caption|"
              r"toggle-caption|enlarge", "who took the picture", "photo-credit"),
)  # fmt: skip
_SEPARATE = re.compile(r"(?<=[a-z])(?=[A-Z])|[_:.]|--+")
_ANY = [(re.compile(rf"(?:^|[\s-])(?:{row.names})(?:$|[\s-])"), row.why) for row in CLASSES]


@lru_cache(maxsize=4096)
def furniture_by_name(names: str) -> str:
    """Why an element with this `class` and `id` is furniture; "" where they say nothing of the kind."""
    plain = _SEPARATE.sub("-", names).lower()
    return next((why for pattern, why in _ANY if pattern.search(plain)), "") if plain.strip() else ""
