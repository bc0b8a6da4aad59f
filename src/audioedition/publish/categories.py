"""Apple's podcast categories, which all directories read, and suggestions for misspelled ones.

Source: Apple, "Apple Podcasts categories" (podcasters.apple.com/support/1691), 19 categories with 91
subcategories. In show.yaml a subcategory is written after its category: "Society & Culture > Documentary".
"""

from __future__ import annotations

from audioedition.errors import alike, shown

CATEGORIES: dict[str, tuple[str, ...]] = {
    "Arts": ("Books", "Design", "Fashion & Beauty", "Food", "Performing Arts", "Visual Arts"),
    "Business": ("Careers", "Entrepreneurship", "Investing", "Management", "Marketing", "Non-Profit"),
    "Comedy": ("Comedy Interviews", "Improv", "Stand-Up"),
    "Education": ("Courses", "How To", "Language Learning", "Self-Improvement"),
    "Fiction": ("Comedy Fiction", "Drama", "Science Fiction"),
    "Government": (),
    "Health & Fitness": ("Alternative Health", "Fitness", "Medicine", "Mental Health", "Nutrition", "Sexuality"),
    "History": (),
    "Kids & Family": ("Education for Kids", "Parenting", "Pets & Animals", "Stories for Kids"),
    "Leisure": (
        "Animation & Manga", "Automotive", "Aviation", "Crafts", "Games", "Hobbies", "Home & Garden", "Video Games",
    ),
    "Music": ("Music Commentary", "Music History", "Music Interviews"),
    "News": (
        "Business News", "Daily News", "Entertainment News", "News Commentary", "Politics", "Sports News", "Tech News",
    ),
    "Religion & Spirituality": (
        "Buddhism", "Christianity", "Hinduism", "Islam", "Judaism", "Religion", "Spirituality",
    ),
    "Science": (
        "Astronomy", "Chemistry", "Earth Sciences", "Life Sciences", "Mathematics", "Natural Sciences", "Nature",
        "Physics", "Social Sciences",
    ),
    "Society & Culture": ("Documentary", "Personal Journals", "Philosophy", "Places & Travel", "Relationships"),
    "Sports": (
        "Baseball", "Basketball", "Cricket", "Fantasy Sports", "Football", "Golf", "Hockey", "Rugby", "Running",
        "Soccer", "Swimming", "Tennis", "Volleyball", "Wilderness", "Wrestling",
    ),
    "Technology": (),
    "True Crime": (),
    "TV & Film": ("After Shows", "Film History", "Film Interviews", "Film Reviews", "TV Reviews"),
}  # fmt: skip


def find_category(text: str) -> tuple[str, str | None]:
    """The category and subcategory that `text` names ("News", "News > Politics"), in Apple's spelling.

    Case and spaces do not matter. Raises `ValueError` with the nearest names and those that are known.
    """
    known = {_key(name): name for name in all_names()}
    name = known.get(_key(text))
    if name is None:
        raise ValueError(f"no such category “{shown(text)}”{_suggestion(text, known)}; {_known(text)}")
    category, _, subcategory = name.partition(" > ")
    return category, subcategory or None


def all_names() -> list[str]:
    """Every category as it is written in show.yaml, a subcategory after its category."""
    names = []
    for category, subcategories in CATEGORIES.items():
        names += [category, *(f"{category} > {subcategory}" for subcategory in subcategories)]
    return names


def _key(text: str) -> str:
    return " > ".join(" ".join(part.split()).casefold() for part in text.split(">"))


def _suggestion(text: str, known: dict[str, str]) -> str:
    """The nearest names; a subcategory alone ("Documentary") is searched too."""
    searched = _key(text)
    bare = [name for key, name in known.items() if key.endswith(f" > {searched}")]
    near = bare or [known[key] for key in alike(searched, known, 3)]
    near = near or [known[key] for key in known if searched and searched.split(" > ")[-1] == key.rpartition(" > ")[2]]
    return f" (did you mean {' or '.join(near[:3])}?)" if near else ""


def _known(text: str) -> str:
    """The subcategories where the category is right, else the categories."""
    category = {_key(name): name for name in CATEGORIES}.get(_key(text).partition(" > ")[0])
    if category is None:
        return f"known are {', '.join(CATEGORIES)}"
    return (
        f"known in {category} are {', '.join(CATEGORIES[category])}"
        if CATEGORIES[category]
        else (f"{category} has no subcategories")
    )
