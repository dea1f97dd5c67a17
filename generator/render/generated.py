"""The Python that templates compile to: Jinja's own, with the shortest way to what a page does hundreds of times.

A page escapes 500 values, makes 300 calls and 100 of them to macros; by measurement the ways there took longer than
what was done. Nothing that a theme can see differs.
"""

from __future__ import annotations

from contextlib import suppress
from functools import partial
from keyword import iskeyword
from typing import TYPE_CHECKING, Any

import jinja2
from jinja2 import Undefined, nodes, runtime
from jinja2.compiler import CodeGenerator
from jinja2.utils import missing
from jinja2.visitor import NodeTransformer
from markupsafe import Markup, escape

if TYPE_CHECKING:
    from collections.abc import Callable

    from jinja2.compiler import Frame, MacroRef

SPOKEN = ("_", "gettext")
"""The names of the function that says a phrase in the site's language."""
_OWN = f"from {__name__} import QuickMacro, shown"


class QuickEnvironment(jinja2.Environment):
    """An environment whose templates compile to this code.

    `settled` are phrases as they stand on every page, by their English; those are written into the code. Where it is
    None they are looked up. `opened` are the variables of the page that is being rendered, a record for each template.
    """

    settled: Callable[[str], Markup] | None = None

    def __init__(self, *given: Any, **named: Any) -> None:
        super().__init__(*given, **named)
        self.opened: list[runtime.Context] = []

    def close(self) -> None:
        """Let go of what templates gave their variables for a page: macros hold these, and are held by them.

        They would wait for the collector of cycles, which took a twentieth of rendering.
        """
        for context in self.opened:
            context.vars.clear()
        self.opened.clear()


class QuickMacro(runtime.Macro):
    """A macro; most are called with values by position, and need no looking for others."""

    def short(self, *values: object, **named: object) -> Markup | None:
        """Call it, where it takes no more than its own arguments and is given no others, else return None."""
        lacking = len(self.arguments) - len(values)
        if lacking < 0 or self.caller or self.catch_kwargs or self.catch_varargs:
            return None
        rest = [named.pop(name, missing) for name in self.arguments[len(values) :]]
        if named:
            return None
        return marked_up(self._func(*values, *rest))  # its text is of the theme, the rest escaped


marked_up: Callable[[str], Markup] = partial(str.__new__, Markup)
"""Say of text that it is markup: `Markup` itself asks first whether it is."""


def shown(value: object) -> str:
    """Escape a value that goes straight into a page: what `escape` gives, but text that nobody will escape again."""
    kind = type(value)
    if kind is Markup:
        return value  # type: ignore[return-value]  # it is one
    if kind is int:
        return str(value)
    if kind is not str:
        return "" if kind is Undefined else escape(value)
    text: str = value  # type: ignore[assignment]  # it is one
    for character, reference in _REFERENCES:
        if character in text:
            text = text.replace(character, reference)
    return text


_REFERENCES = (("&", "&amp;"), (">", "&gt;"), ("<", "&lt;"), ("'", "&#39;"), ('"', "&#34;"))


class QuickCode(CodeGenerator):
    """Writes this code."""

    def visit_Template(self, node: nodes.Template, frame: Frame | None = None) -> None:  # noqa: N802 - Jinja's name
        """Write a template."""
        self.writeline(_OWN)
        settled = getattr(self.environment, "settled", None)
        if settled:
            _Settling(settled).visit(node)
        super().visit_Template(node, frame)

    def macro_def(self, macro_ref: MacroRef, frame: Frame) -> None:
        """Write a macro's record."""
        self.write("Quick")
        super().macro_def(macro_ref, frame)

    def visit_Call(self, node: nodes.Call, frame: Frame, forward_caller: bool = False) -> None:  # noqa: FBT001, FBT002, N802 - Jinja's name and way
        """Write a call without the variables of the loop or block around it, at which no function looks."""
        if forward_caller or any(iskeyword(value.key) for value in node.kwargs):
            super().visit_Call(node, frame, forward_caller=forward_caller)
            return
        self.write("context.quick(")
        self.visit(node.node, frame)
        self.signature(node, frame)
        self.write(")")

    def visit_Getattr(self, node: nodes.Getattr, frame: Frame) -> None:  # noqa: N802 - Jinja's name
        """Write the asking for an attribute; what has none is left to Jinja, which looks for an item."""
        asked, found = self.temporary_identifier(), self.temporary_identifier()
        self.write(f"({found} if ({found} := getattr({asked} := (")
        self.visit(node.node, frame)
        self.write(
            f"), {node.attr!r}, missing)) is not missing else environment.getattr({asked}, {node.attr!r}))"
        )

    def _output_child_pre(self, node: nodes.Expr, frame: Frame, finalize: Any) -> None:
        if frame.eval_ctx.volatile or not frame.eval_ctx.autoescape or finalize.src is not None:
            super()._output_child_pre(node, frame, finalize)
        else:
            self.write("shown(")


class _Settling(NodeTransformer):
    """Puts phrases without variables where they are asked for."""

    def __init__(self, phrase: Callable[[str], Markup]) -> None:
        self.phrase = phrase

    def visit_Call(self, node: nodes.Call) -> nodes.Node:  # noqa: N802 - Jinja's name
        """Return what a call comes to, or the call."""
        self.generic_visit(node)
        says = isinstance(node.node, nodes.Name) and node.node.name in SPOKEN
        if says and len(node.args) == 1 and not (node.kwargs or node.dyn_args or node.dyn_kwargs):
            phrase = node.args[0]
            if isinstance(phrase, nodes.Const) and isinstance(phrase.value, str):
                with suppress(ValueError, TypeError, KeyError):  # rendering tells where it went wrong
                    return nodes.Const(self.phrase(phrase.value), lineno=node.lineno)
        return node


def renames_speech(tree: nodes.Template) -> bool:
    """Tell whether a template calls something else by the names of what says a phrase."""
    given = {name.name for name in tree.find_all(nodes.Name) if name.ctx != "load"}
    given |= {one.target for one in tree.find_all(nodes.Import)}
    given |= {macro.name for macro in tree.find_all(nodes.Macro)}
    for one in tree.find_all(nodes.FromImport):
        given |= {name if isinstance(name, str) else name[1] for name in one.names}
    return not given.isdisjoint(SPOKEN)


QuickEnvironment.code_generator_class = QuickCode
