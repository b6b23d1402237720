"""Write reports as Parquet and ask them three questions in SQL, with DuckDB.

Usage: python query_reports.py DIRECTORY SOURCE...
"""

import sys
from collections.abc import Sequence
from pathlib import Path

import duckdb

import rectify_model as rm
from rectify_model.columns import write_parquet

MEASURES_BY_FOCUS_AREA = """
    SELECT focus_area_title, count(*) AS items, sum(measures_count) AS measures
    FROM items
    WHERE focus_area_title IS NOT NULL AND class = 'feedback_item'
    GROUP BY ALL
    ORDER BY min(place)
"""

# A report tells an outcome twice where it answers two problems. The same number between the same
# words is counted once: two characters before it, three after it.
SUMS_BY_UNIT = """
    WITH told AS (
        SELECT report_id, unit, value, wording[span_start - 1 : span_end + 3] AS words
        FROM quantities
        JOIN measures USING (report_id)
        WHERE measures.path = node_path AND unit IN ('人', '人次', '场次')
    ),
    outcomes AS (SELECT report_id, unit, value, words, count(*) AS times FROM told GROUP BY ALL)
    SELECT unit, sum(value)::BIGINT AS once, sum(value * times)::BIGINT AS as_told
    FROM outcomes
    GROUP BY unit
    ORDER BY unit
"""

# Where a task does not say which item it carries on, the same topic in another section is the link.
ORIGINS_OF_TASKS = """
    SELECT task.title, origin.section_label || coalesce(origin.title, origin.label) AS origin
    FROM items AS task
    LEFT JOIN items AS origin
        ON origin.report_id = task.report_id
        AND origin.class = 'feedback_item'
        AND (origin.id = task.origin
            OR task.origin IS NULL AND origin.topic_title = task.topic_title)
    WHERE task.class = 'long_term_task'
    ORDER BY task.report_id, task.place, origin.place
"""


def main(directory: Path, sources: Sequence[Path]) -> None:
    """Read the reports, write them as Parquet, and print the answers as tables."""
    write_parquet((rm.read(source) for source in sources), directory)
    with duckdb.connect() as database:
        for file in sorted(directory.glob("*.parquet")):
            database.read_parquet(str(file)).create_view(file.stem)
        for chinese, question in (
            ("各聚焦方面的整改措施", MEASURES_BY_FOCUS_AREA),
            ("数量合计", SUMS_BY_UNIT),
            ("需长期整改事项的来源", ORIGINS_OF_TASKS),
        ):
            answer = database.sql(question)
            print(chinese)
            print("\t".join(answer.columns))
            for row in answer.fetchall():
                print(*row, sep="\t")
            print()


if __name__ == "__main__":
    main(Path(sys.argv[1]), [Path(argument) for argument in sys.argv[2:]])
