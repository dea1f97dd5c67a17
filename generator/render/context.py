"""The variables of a template, with a shorter way to call what most calls of a template are to."""

from __future__ import annotations

from types import BuiltinFunctionType, FunctionType
from typing import TYPE_CHECKING, Any

from jinja2.runtime import Context

from generator.render.generated import QuickMacro

if TYPE_CHECKING:
    from generator.render.generated import QuickEnvironment

PAGE = "page"
"""The variable that templates have of the page which they are rendered for."""
_AT_ONCE = frozenset({BuiltinFunctionType, type})


class QuickContext(Context):
    """Calls plain functions and macros at once; of everything else Jinja finds out what it wants to be passed.

    A page makes a hundred calls, and finding that out took longer than what was called.
    """

    def __init__(
        self, environment: QuickEnvironment, parent: dict[str, Any], *rest: Any, **named: Any
    ) -> None:
        super().__init__(environment, parent, *rest, **named)
        if PAGE in parent:  # else it is of a template that others import, and stays
            environment.opened.append(self)

    def quick(self, called: Any, /, *args: Any, **named: Any) -> Any:
        """Call as `Context.call` does; no variables of a loop or a block come along."""
        kind = type(called)
        if kind in _AT_ONCE or (kind is FunctionType and not hasattr(called, "jinja_pass_arg")):
            return called(*args, **named)
        if kind is QuickMacro and self.eval_ctx.autoescape:
            made = called.short(*args, **named)
            if made is not None:
                return made
        return super().call(called, *args, **named)
