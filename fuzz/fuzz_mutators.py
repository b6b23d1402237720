"""Changes that get behind a parser: of tokens, of the elements of XML, of the values of JSON."""

import json
import re
from collections.abc import Callable, Iterator, Mapping
from copy import deepcopy
from random import Random
from typing import Any, Final

from fuzz_words import field_names, json_words, simple_words, text_words, xml_words
from lxml import etree

from rectify_model.model.limits import first_illegal

__all__ = ["MUTATORS"]

_Mutate = Callable[[bytes, Random], bytes]
"""Makes other data of some, the same for the same state of chance."""

_TOKEN: Final = re.compile(
    r"</?[\w:]+|/?>|[\w:]+=(?=\")|\"[^\"]*\":?|[0-9]+|[A-Za-z_]+|[一-龥]{1,4}|.", re.DOTALL
)
_MOST_CHANGES: Final = 3
_MOST_TOKENS: Final = 40
_NAMES: Final = field_names()
_SIMPLE: Final = simple_words()
_LEGAL: Final = [word for word in _SIMPLE if first_illegal(word) is None]
_ODD_VALUES: Final[tuple[Any, ...]] = (
    None,
    True,
    0,
    -1,
    0.5,
    1.0,
    10**9,
    2**31,
    10**30,
    [],
    {},
    [""],
    [{}],
    [[]],
)


def _of_tokens(words: list[str]) -> _Mutate:
    """Return what drops, doubles, moves and replaces tokens."""

    def mutate(data: bytes, random: Random) -> bytes:
        tokens = _TOKEN.findall(data.decode(errors="surrogateescape"))
        for _ in range(random.randint(1, _MOST_CHANGES)):
            start, other = (random.randrange(len(tokens) + 1) for _ in range(2))
            end = start + random.randint(0, random.choice((1, 2, _MOST_TOKENS)))
            tokens[start:end] = random.choice(
                (
                    [],
                    [random.choice(words)],
                    tokens[start:end] * 2,
                    tokens[other : other + random.randint(1, _MOST_TOKENS)],
                )
            )
        return "".join(tokens).encode(errors="surrogateescape")

    return mutate


def _of_elements(data: bytes, random: Random) -> bytes:
    """Move, copy, rename and drop elements and attributes; of tokens where it is no XML."""
    try:
        root = etree.fromstring(data)
    except etree.XMLSyntaxError:
        return _of_xml_tokens(data, random)
    for _ in range(random.randint(1, _MOST_CHANGES)):
        _change_an_element(list(root.iter(etree.Element)), random)
    return etree.tostring(root, encoding="UTF-8", xml_declaration=False)


def _change_an_element(elements: list[etree._Element], random: Random) -> None:
    element, other = random.choice(elements), random.choice(elements)
    match random.randrange(7):
        case 0:
            element.insert(random.randint(0, len(element)), deepcopy(other))
        case 1:
            element[:] = random.sample(list(element), len(element))
        case 2:
            element.tag = re.sub(r"\w+$", random.choice(_NAMES), str(element.tag))
        case 3:
            element.text = random.choice(_LEGAL)
        case 4:
            element.set(random.choice(_NAMES), random.choice(_LEGAL))
        case 5 if element.attrib:
            element.set(random.choice(element.keys()), random.choice(_LEGAL))
        case _ if len(element):
            element.remove(random.choice(element))


def _of_values(data: bytes, random: Random) -> bytes:
    """Move, copy, rename and drop values; of tokens where it is no JSON, or too deep to copy."""
    try:
        plain = json.loads(data)
        _change_values(plain, random)
        return json.dumps(plain, ensure_ascii=False).encode(errors="surrogatepass")
    except (ValueError, RecursionError):
        return _of_json_tokens(data, random)


def _change_values(plain: Any, random: Random) -> None:
    for _ in range(random.randint(1, _MOST_CHANGES)):
        slots = list(_slots(plain))
        if not slots:
            break
        owner, key = random.choice(slots)
        other_owner, other_key = random.choice(slots)
        match random.randrange(6):
            case 0:
                owner[key] = deepcopy(other_owner[other_key])
            case 1:
                owner[key] = random.choice(_SIMPLE)
            case 2:
                owner[key] = deepcopy(random.choice(_ODD_VALUES))
            case 3 if isinstance(owner, dict):
                owner[random.choice(_NAMES)] = owner.pop(key)
            case 4 if isinstance(owner, list):
                owner.insert(key, deepcopy(owner[key]))
            case _:
                del owner[key]


def _slots(plain: Any) -> Iterator[tuple[Any, Any]]:
    """Yield each container with each of its keys or indices."""
    waiting = [plain]
    for container in waiting:
        if isinstance(container, dict | list):
            keys = list(container) if isinstance(container, dict) else range(len(container))
            yield from ((container, key) for key in keys)
            waiting += [container[key] for key in keys]


_of_xml_tokens: Final = _of_tokens(xml_words())
_of_json_tokens: Final = _of_tokens(json_words())
_of_words: Final = _of_tokens(text_words())

# A mutator that stands twice has twice the share.
MUTATORS: Final[Mapping[str, tuple[_Mutate, ...]]] = {
    "loads_xml": (_of_elements, _of_elements, _of_xml_tokens),
    "loads_json": (_of_values, _of_values, _of_json_tokens),
    "read_text": (_of_words, _of_words, _of_words),
    "find_values": (_of_words, _of_words, _of_words),
    "migrate": (_of_values, _of_values, _of_json_tokens),
}
"""What changes the data of each harness, beside libFuzzer."""
