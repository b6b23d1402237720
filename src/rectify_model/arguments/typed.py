"""What a public function takes is read off its annotations; anything else is refused.

`@typed` stands on each public function. The function itself then never meets a wrong type, and each
caller gets the same sentence: which argument, what it takes, what was given, what to do.
"""

import inspect
from collections.abc import Callable
from functools import cache, wraps
from os import PathLike
from typing import Any, Final, ParamSpec, TypeVar, get_args

import attrs

from rectify_model.arguments.annotations import culprit, fits, in_words
from rectify_model.errors import WrongTypeError

__all__ = ["typed"]

P = ParamSpec("P")
R = TypeVar("R")

_LONGEST: Final = 40


def typed(function: Callable[P, R]) -> Callable[P, R]:
    """Make a function refuse arguments that its annotations do not allow: a decorator.

    Entries of lists, tuples and dictionaries are looked at too; those of an iterator are not, as it
    may be endless. A string is no iterable of strings.
    """
    names = tuple(inspect.signature(function).parameters)

    @wraps(function)
    def checked(*args: P.args, **kwargs: P.kwargs) -> R:
        taken = _taken_by(function)
        for name, value in (*zip(names, args, strict=False), *kwargs.items()):
            if name in taken and not fits(value, taken[name]):
                raise _refusal(function.__name__, name, taken[name], value)
        return function(*args, **kwargs)

    return checked


@cache
def _taken_by(function: Callable[..., Any]) -> dict[str, Any]:
    """Return the annotation of each argument, looked up late: they may name what comes later."""
    parameters = inspect.signature(function).parameters.values()
    named = (
        parameter
        for parameter in parameters
        if parameter.kind not in {parameter.VAR_POSITIONAL, parameter.VAR_KEYWORD}
    )
    known = inspect.unwrap(function).__globals__
    return {each.name: _resolved(each.annotation, known) for each in named}


def _resolved(annotation: Any, known: dict[str, Any]) -> Any:
    if not isinstance(annotation, str):
        return annotation
    try:
        return eval(annotation, known)  # noqa: S307 - it is our own source
    except NameError:  # a name that only type checkers import
        return Any


def _refusal(function: str, name: str, taken: Any, value: object) -> WrongTypeError:
    place, taken, value = culprit(value, taken)
    name, found, advice = f"{name}{place}", _shown(value), _advice(taken, value)
    return WrongTypeError(
        f"{function}: {name} takes {in_words(taken, 'en')}, not {found}; {advice[0]}",
        f"{function}：参数 {name} 应为{in_words(taken, 'zh')}，而不是 {found}；{advice[1]}",
    )


def _shown(value: object) -> str:
    name = type(value).__name__
    if not isinstance(value, str | bytes | int | float) or isinstance(value, bool):
        return name
    # The value is cut before it is shown: its repr may be longer than the memory allows.
    short = value[:_LONGEST] if isinstance(value, str | bytes) else value
    shown = repr(short) if not isinstance(short, int) or abs(short) < 10**_LONGEST else ""
    return f"{name} {shown}{'…' if short != value else ''}".rstrip()


def _advice(taken: Any, value: Any) -> tuple[str, str]:
    """Return what to do, in English and Chinese: the first that would help."""
    return next(advice for helps, advice in _ADVICE if helps(taken, value))


_ADVICE: Final[tuple[tuple[Callable[[Any, Any], bool], tuple[str, str]], ...]] = (
    (
        lambda _, value: isinstance(value, type),
        ("give an instance, not the class", "请给出实例，而不是类"),
    ),
    (
        lambda taken, value: hasattr(value, "report") and fits(value.report, taken),
        ("give its .report", "请给出它的 .report"),
    ),
    (
        lambda taken, value: isinstance(value, bytes) and fits("", taken),
        ("decode it first", "请先解码"),
    ),
    (
        lambda taken, value: isinstance(value, str) and fits(b"", taken),
        ("encode it first", "请先编码"),
    ),
    (
        lambda taken, value: (
            isinstance(value, list | tuple) and bool(value) and fits(value[0], taken)
        ),
        ("call it once for each", "请逐个调用"),
    ),
    (lambda taken, value: fits([value], taken), ("put it into a list", "请放进列表")),
    (
        lambda taken, value: isinstance(value, str | PathLike) and _holds_fields(taken),
        ("read or load the file first", "请先读取文件"),
    ),
    (lambda *_: True, ("give what it takes", "请改用所需的类型")),
)


def _holds_fields(taken: Any) -> bool:
    return any(attrs.has(kind) for kind in get_args(taken) or (taken,))
