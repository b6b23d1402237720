"""A cluster of dask.distributed: a worker that is killed in the middle takes nothing with it."""

import json
from collections import Counter
from pathlib import Path
from unittest import mock

from bulk_sources import TEXT, convert_or_die
from distributed import Client, LocalCluster

from rectify_model import dumps, read
from rectify_model.bulk import MANIFEST, convert_all, shift

COUNT = 8


def test_a_killed_worker_of_a_cluster_takes_nothing_with_it(tmp_path: Path) -> None:
    sources, out = tmp_path / "in", tmp_path / "out"
    sources.mkdir()
    for number in range(COUNT):
        (sources / f"{number}.txt").write_text(TEXT.format(number), encoding="utf-8")
    (sources / "3.txt").write_text("once" + TEXT, encoding="utf-8")
    with (
        LocalCluster(  # type: ignore[no-untyped-call]
            n_workers=2,
            threads_per_worker=1,
            processes=True,
            dashboard_address=None,
            local_directory=str(tmp_path / "dask"),
        ) as cluster,
        Client(cluster) as client,  # type: ignore[no-untyped-call]
        mock.patch.object(shift, "convert_one", convert_or_die),
    ):
        summary = convert_all(sources, out, executor=client.get_executor())
    assert (sources / ".died").exists()
    assert (summary.done, summary.failed, summary.skipped) == (COUNT, 0, 0)
    lines = (out / MANIFEST).read_text(encoding="utf-8").splitlines()
    names = Counter(json.loads(line)["name"] for line in lines)
    assert names == {f"{number}.txt": 1 for number in range(COUNT)}
    for number in range(COUNT):
        report = read(sources / f"{number}.txt").report
        assert (out / f"{number}.xml").read_bytes() == dumps(report, "xml")
    assert len(list(out.iterdir())) == COUNT + 1
