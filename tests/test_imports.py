"""The import rule, beyond what import-linter sees: imports go one way, none is by name, and of those that are put off
until they are needed there is a list."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from graphlib import TopologicalSorter
from pathlib import Path

import audioedition

ROOT = Path(audioedition.__file__).parent
MODULES = {
    ".".join(("audioedition", *path.relative_to(ROOT).with_suffix("").parts)).removesuffix(".__init__"): path
    for path in ROOT.rglob("*.py")
}
PACKAGES = {"audioedition"}
# What is imported inside a function, and why there.
DEFERRED = {
    # the modules below import the package too
    "audioedition": {"api"},
    # after Ctrl-C is minded
    "audioedition.cli": {"cli.main"},
    # only the command that is asked for
    "audioedition.cli.main": {f"cli.{name}" for name in "build cache check lexicon plan publish show voices".split()},
    # only where that form is asked for
    "audioedition.cli.terminal": {"files"},
    "audioedition.cli.build": {"pipeline.preview"},
    "audioedition.cli.plan": {"pipeline.review"},
    # only where a recogniser is to listen
    "audioedition.pipeline.check": {"check.recogniser", "check.listening"},
    # only where voices are downloaded: it loads what fetches
    "audioedition.cli.voice_downloads": {"pipeline.get_voices"},
    # only where the plan is wanted as JSON
    "audioedition.pipeline.plan": {"contracts.plan"},
    # only where an episode must be made; the workers start before what they are given work by is loaded
    "audioedition.pipeline.build": {"pipeline.workers", "pipeline.render_episode"},
    # only for what is no file; only for metadata that is given
    "audioedition.pipeline.find_article": {"pipeline.fetched", "article.fields"},
    # only for a day that is told in words
    "audioedition.article.fields": {"article.worded_dates"},
    # only the format that the article is in
    "audioedition.article.readers": {f"article.{name}" for name in "plain markdown rst html epub docx odt pdf".split()},
    # only for an article in which people may speak, or are quoted
    "audioedition.script.segment": {"script.quotations", "script.speaking", "script.turns"},
    # only for a page that shows its text as it was typed
    "audioedition.article.html.preformatted": {"article.plain"},
    # only where a voice is loaded, or a lexicon of the W3C is there
    "audioedition.voices.piper": {"voices.piper_speech"},
    "audioedition.voices.hibari": {"voices.hibari_speech"},
    "audioedition.voices.kokoro": {"voices.kokoro_speech"},
    "audioedition.voices.pyttsx3": {"voices.piper_reading"},
    "audioedition.voices.rhvoice": {"voices.rhvoice_speech"},
    "audioedition.voices.lexicon": {"voices.pls"},
}


def imported(tree: ast.AST) -> Iterator[str]:
    """The modules of the package that a module imports."""
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and node.module:
            yield from (f"{node.module}.{name.name}" for name in node.names)
            yield node.module
        elif isinstance(node, ast.Import):
            yield from (name.name for name in node.names)


def functions(path: Path) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node


def test_no_module_needs_itself_by_whatever_way() -> None:
    graph = {}
    for module, path in MODULES.items():
        needed = set(imported(ast.parse(path.read_text()))) & MODULES.keys()
        # A package's own names are looked up in it; what is imported from its modules is listed beside it.
        packages = {name for name in needed if module.startswith(f"{name}.") or name == module}
        graph[module] = needed - packages
    order = list(TopologicalSorter(graph).static_order())
    assert order.index("audioedition.model") < order.index("audioedition.pipeline.render_episode")


def test_what_is_imported_inside_a_function_stands_in_the_list() -> None:
    deferred: dict[str, set[str]] = {}
    for module, path in MODULES.items():
        inside = {name for function in functions(path) for name in imported(function)} & MODULES.keys() - PACKAGES
        if inside:
            deferred[module] = {name.removeprefix("audioedition.") for name in inside}
    assert deferred == DEFERRED


def test_nothing_of_the_package_is_imported_by_its_name_as_text() -> None:
    by_name = [
        f"{module}:{node.lineno}"
        for module, path in MODULES.items()
        for node in ast.walk(ast.parse(path.read_text()))
        if isinstance(node, ast.Call) and getattr(node.func, "id", getattr(node.func, "attr", "")) == "import_module"
        if any(isinstance(argument, ast.Constant | ast.JoinedStr) for argument in node.args)
    ]
    assert not by_name
