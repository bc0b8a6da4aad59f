"""The import rule, beyond what import-linter sees: also imports by name go one way, and none hides in a function."""

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


def imported(tree: ast.AST) -> Iterator[str]:
    """The modules of the package that a module imports: by statements, and by `import_module("…")`."""
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and node.module:
            yield from (f"{node.module}.{name.name}" for name in node.names)
            yield node.module
        elif isinstance(node, ast.Import):
            yield from (name.name for name in node.names)
        elif isinstance(node, ast.Call) and getattr(node.func, "id", "") == "import_module":
            yield from (str(each.value) for each in node.args if isinstance(each, ast.Constant))


def test_no_module_needs_itself_by_whatever_way() -> None:
    graph = {}
    for module, path in MODULES.items():
        found = set(imported(ast.parse(path.read_text()))) & MODULES.keys()
        # A package's own names are looked up in it; what is imported from its modules is listed beside it.
        packages = {name for name in found if module.startswith(f"{name}.") or name == module}
        graph[module] = found - packages
    order = list(TopologicalSorter(graph).static_order())
    assert order.index("audioedition.model") < order.index("audioedition.pipeline.render_episode")


def test_nothing_of_the_package_is_imported_inside_a_function() -> None:
    hidden = [
        f"{module}:{inner.lineno}"
        for module, path in MODULES.items()
        for node in ast.walk(ast.parse(path.read_text()))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        for inner in ast.walk(node)
        if isinstance(inner, ast.ImportFrom | ast.Import)
        and any(name.startswith("audioedition") for name in imported(inner))
    ]
    assert not hidden
