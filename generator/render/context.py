"""The variables of a template, with a shorter way to call what most calls of a template are to."""

from __future__ import annotations

from types import FunctionType
from typing import Any

from jinja2.runtime import Context, Macro


class QuickContext(Context):
    """Calls plain functions and macros at once; of everything else Jinja finds out what it wants to be passed.

    A page makes a hundred calls, and finding that out took longer than what was called.
    """

    def call(self, called: Any, /, *args: Any, **named: Any) -> Any:
        """Call as `Context.call` does."""
        kind = type(called)
        if kind is Macro:
            args = (self.eval_ctx, *args)
        elif kind is not FunctionType or hasattr(called, "jinja_pass_arg"):
            return super().call(called, *args, **named)
        named.pop("_block_vars", None)
        named.pop("_loop_vars", None)
        return called(*args, **named)
