"""docutils, set so that it opens nothing, and what Sphinx adds to its roles and directives."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from docutils import nodes

_SETTINGS = {
    "file_insertion_enabled": False,
    "raw_enabled": False,
    "report_level": 5,
    "halt_level": 5,
    "_disable_config": True,
    "smart_quotes": False,
    "line_length_limit": 1_000_000,
    "warning_stream": False,
}
_ROLE = re.compile(r":(?P<name>[A-Za-z][\w.+-]*(?::[A-Za-z][\w.+-]*)*):`")
_DIRECTIVE = re.compile(
    r"^[ \t]*\.\. (?:\|[^|\n]{1,100}\| )?(?P<name>[A-Za-z][\w.+-]*(?::[\w.+-]+)*)[ \t]?::", re.MULTILINE
)
# "Words <target>"; "~package.module.name", which shows its last part; "!name", which is no link.
_TARGETED = re.compile(r"(?P<words>.+?)\s*<(?P<target>[^<>]+)>\Z", re.DOTALL)
# Roles whose text is a place's name for the program, and not what readers see.
_LABELS = frozenset(("ref", "doc", "numref", "any", "std:ref", "std:doc"))
LABEL = "label"
"""The class of such a name where the text gives no words for it: readers see the title of the place."""
# Directives whose body is code, or what a program makes something of.
_CODE = frozenset(
    "code-block sourcecode code prompt ipython testcode testoutput testsetup testcleanup doctest productionlist "
    "graphviz digraph graph mermaid uml plantuml plot jupyter-execute command-output program-output literalinclude "
    "runblock console highlight-block gist listing codeblock".split()
)
# Directives that stand for what the program puts there, or tell it something.
_SILENT = frozenset(
    "toctree index currentmodule py:currentmodule module py:module highlight tabularcolumns sectionauthor codeauthor "
    "meta only-files program default-domain include bibliography default-role role title disqus youtube vimeo "
    "post_list rss post update postlist acks-list testsetup".split()
)
# Directives whose first line is a signature ("py:function:: open(path)").
_SIGNED = re.compile(
    r"(?:[a-z]+:)?(?:function|class|method|attribute|data|module|exception|decorator|decoratormethod|staticmethod"
    r"|classmethod|property|macro|type|struct|union|enum|enumerator|member|var|option|cmdoption|envvar|describe|object"
    r"|automodule|autoclass|autofunction|automethod|autodata|autoattribute|autoexception|autosummary|opcode|confval)"
)
# Directives whose first line is for the program alone.
_UNSEEN = re.compile(r"(?:rst-|css)?class|only|ifconfig|container|hlist|tabs?-?set|grid")


def doctree(text: str) -> nodes.document:
    """The tree that docutils makes of a text, its title, its subtitle and the facts on top settled."""
    from docutils import core
    from docutils.readers.standalone import Reader

    _register(text)
    tree: nodes.document = core.publish_doctree(text, reader=Reader(), settings_overrides=_SETTINGS)
    return tree


def _register(text: str) -> None:
    """Make docutils know what the text uses and docutils has not; each name means the same in all texts."""
    from docutils.parsers.rst import directives, languages, roles

    english: Any = languages.get_language("en")
    for name in {match["name"].lower() for match in _ROLE.finditer(text)}:
        if english is None or name not in english.roles:
            roles.register_local_role(name, _role(name))
    for name in {match["name"].lower() for match in _DIRECTIVE.finditer(text)}:
        if name in _CODE or english is None or name not in english.directives:
            directives.register_directive(name, _directive(name))


def _role(name: str) -> Callable[..., Any]:
    def role(_: str, source: str, text: str, *_rest: Any, **_more: Any) -> tuple[list[Any], list[Any]]:
        from docutils import nodes, utils

        words = utils.unescape(text)
        classes = [LABEL] if name in _LABELS and not _TARGETED.match(words) else []
        return [nodes.inline(source, _shown(words, name), classes=classes)], []

    return role


def _shown(text: str, role: str) -> str:
    """What readers see of a role's text."""
    if match := _TARGETED.match(text):
        return match["words"]
    if role in _LABELS:
        return " ".join(re.split(r"[-_\s]+", text.rstrip("/").rpartition("/")[2])).strip()
    text = text.removeprefix("!")
    return text.rpartition(".")[2] if text.startswith("~") else text


class _AnyOption(dict[str, Any]):
    """Options of whatever name, as they are written."""

    def __missing__(self, name: str) -> Callable[[str | None], str]:
        return lambda words: words or ""

    def __bool__(self) -> bool:
        return True


def _directive(name: str) -> Any:
    from docutils import nodes
    from docutils.parsers.rst import Directive

    class Sphinx(Directive):  # type: ignore[misc]  # docutils has no types
        """What a directive leaves: nothing, code, or the words in it under those of its first line."""

        has_content, optional_arguments, final_argument_whitespace = True, 1, True
        option_spec = _AnyOption()

        def run(self) -> list[nodes.Node]:
            if name in _SILENT or name.rpartition(":")[2] in ("namespace", "currentmodule", "module"):
                return []
            if name in _CODE:
                code = "\n".join(self.content)
                return [nodes.literal_block(code, code)] if code else []
            parts: list[nodes.Node] = []
            if self.arguments:
                words = self.arguments[0]
                if _SIGNED.fullmatch(name):
                    parts.append(nodes.literal_block(words, words))
                elif not _UNSEEN.fullmatch(name):
                    texts, messages = self.state.inline_text(words, self.lineno)
                    parts += [nodes.paragraph(words, "", *texts), *messages]
            box = nodes.container()
            self.state.nested_parse(self.content, self.content_offset, box)
            return [*parts, *box.children]

    return Sphinx
