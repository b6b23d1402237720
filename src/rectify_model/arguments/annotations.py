"""Annotations as tests of a value, and in words that a message can use."""

import types
from collections.abc import Callable, Collection, Iterable, Mapping
from datetime import date, datetime
from os import PathLike
from typing import (
    IO,
    Annotated,
    Any,
    Final,
    Literal,
    TypeVar,
    Union,
    get_args,
    get_origin,
)

__all__ = ["culprit", "fits", "in_words"]

_UNIONS: Final = (Union, types.UnionType)
# What can be looked through without being used up, and is never endless.
_HELD: Final = (list, tuple, set, frozenset, dict)
# Python takes the second for a kind of the first; a caller who gives it has made a mistake.
_UNLIKE: Final[dict[type, type]] = {int: bool, date: datetime}


def fits(value: object, taken: Any) -> bool:
    """Return whether a value is of the type that an annotation names."""
    origin, inner = get_origin(taken), get_args(taken)
    if origin is None:
        return _fits_class(value, taken)
    if origin in _UNIONS:
        return any(fits(value, each) for each in inner)
    if origin is Literal:
        # Which of the words it is, the function itself tells, as it can list them.
        return any(type(value) is type(word) for word in inner)
    if origin is Annotated:
        return fits(value, inner[0])
    return _fits_generic(value, origin, inner)


def _fits_generic(value: object, origin: Any, inner: tuple[Any, ...]) -> bool:
    """Tell whether a value is such a container, of such entries where they can be looked at."""
    if not _is_container(value, origin):
        return False
    if issubclass(origin, Mapping) and isinstance(value, Mapping):
        return all(fits(key, inner[0]) and fits(held, inner[1]) for key, held in value.items())
    return not isinstance(value, _HELD) or all(fits(entry, inner[0]) for entry in value)


def _is_container(value: object, origin: Any) -> bool:
    # A string is an iterable of strings, and a file one of lines, which nobody means.
    is_text = isinstance(value, str | bytes | bytearray) or hasattr(value, "read")
    return isinstance(value, origin) and not (is_text and issubclass(origin, Iterable))


def culprit(value: object, taken: Any) -> tuple[str, Any, object]:
    """Return what of an unfit value is to blame: where in it, what that takes, what stands there.

    It is the value itself, or else the first wrong entry of what holds the right kind of entries.
    """
    kinds = get_args(taken) if get_origin(taken) in _UNIONS else (taken,)
    for kind in kinds:
        origin, inner = get_origin(kind), get_args(kind)
        if isinstance(origin, type) and isinstance(value, _HELD) and _is_container(value, origin):
            wrong = (pair for pair in enumerate(value) if not fits(pair[1], inner[0]))
            for place, entry in wrong:
                return f"[{place}]", inner[0], entry
    return "", taken, value


def _fits_class(value: object, taken: Any) -> bool:
    if isinstance(taken, TypeVar):
        return taken.__bound__ is None or fits(value, taken.__bound__)
    if taken is Any or not isinstance(taken, type) or _only_checkers_know(taken):
        return value is None if taken is None else True
    if issubclass(taken, IO):
        return hasattr(value, "read") or hasattr(value, "write")
    unlike = _UNLIKE.get(taken)
    return isinstance(value, taken) and not (unlike is not None and isinstance(value, unlike))


def _only_checkers_know(taken: Any) -> bool:
    """Tell whether it is a protocol that no instance can be held against."""
    is_protocol = getattr(taken, "_is_protocol", False)
    return is_protocol and not getattr(taken, "_is_runtime_protocol", False)


def in_words(taken: Any, language: str) -> str:
    """Return what an annotation takes, in `en` or `zh`: `a Report or None`."""
    origin, inner = get_origin(taken), get_args(taken)
    if origin in _UNIONS:
        return _listed(inner, language)
    if origin is Annotated:
        return in_words(inner[0], language)
    if origin is Literal:
        return (" 或 " if language == "zh" else " or ").join(f'"{word}"' for word in inner)
    english, chinese = _name(taken, origin, inner)
    return chinese if language == "zh" else english


def _listed(kinds: tuple[Any, ...], language: str) -> str:
    names_files = any(get_origin(kind) is PathLike for kind in kinds)
    told = [kind for kind in kinds if not (kind is str and names_files)]
    *others, last = dict.fromkeys(in_words(kind, language) for kind in told)
    comma, either = ("、", " 或") if language == "zh" else (", ", " or ")
    return either.join(([comma.join(others)] if others else []) + [last])


def _name(taken: Any, origin: Any, inner: tuple[Any, ...]) -> tuple[str, str]:
    cls = origin or taken
    if taken is None or taken is types.NoneType:
        return "None", " None"
    if cls is PathLike:
        return "a path", "路径"
    if origin is Callable:
        return "a function", "函数"
    if isinstance(cls, type) and issubclass(cls, IO):
        return "an open file", "打开的文件"
    if isinstance(cls, type) and issubclass(cls, Collection | Iterable) and inner:
        entries = [in_words(each, "en") for each in inner if each is not Ellipsis]
        entries_zh = [in_words(each, "zh") for each in inner if each is not Ellipsis]
        kind = "a mapping" if issubclass(cls, Mapping) else f"{_article(cls.__name__)}"
        kind_zh = "映射" if issubclass(cls, Mapping) else f" {cls.__name__}"
        return f"{kind} of {' to '.join(entries)}", f"{kind_zh}（{'→'.join(entries_zh).strip()}）"
    name = getattr(cls, "__name__", str(cls))
    return (name if name in _BARE else _article(name)), f" {name}"


_BARE: Final = {"str", "bytes"}


def _article(name: str) -> str:
    return f"{'an' if name[0] in 'AEIOUaeiou' else 'a'} {name}"
