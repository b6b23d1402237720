"""Problems as JSON, for tools: whatever a problem has, and the counts by severity."""

import json
from collections import Counter
from collections.abc import Sequence

import attrs

from rectify_model.problems import Problem, Severity

__all__ = ["as_json"]


def as_json(problems: Sequence[Problem]) -> str:
    """Return an object with `counts` by severity and `problems`, messages in both languages."""
    counts = Counter(problem.severity for problem in problems)
    document = {
        "counts": {severity: counts[severity] for severity in Severity},
        "problems": [attrs.asdict(problem) for problem in problems],
    }
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"
