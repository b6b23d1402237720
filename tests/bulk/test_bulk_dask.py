"""A cluster of dask.distributed: a worker that is killed in the middle takes nothing with it."""

import json
import os
import signal
from collections import Counter
from contextlib import suppress
from pathlib import Path
from threading import Event, Thread

from bulk_sources import TEXT, replace
from distributed import Client, LocalCluster

from rectify_model import dumps, read
from rectify_model.bulk import MANIFEST, Progress, convert_all

COUNT = 30


def test_a_killed_worker_of_a_cluster_takes_nothing_with_it(tmp_path: Path) -> None:
    sources, out = tmp_path / "in", tmp_path / "out"
    sources.mkdir()
    for number in range(COUNT):
        (sources / f"{number:02}.txt").write_text(TEXT.format(number), encoding="utf-8")
    # One waits, so that the kill comes when some are finished and some are not.
    pipe, text = sources / "07.txt", TEXT.format(7)
    pipe.unlink()
    os.mkfifo(pipe)
    some_finished = Event()
    killed: list[int] = []

    def kill_one(pids: list[int]) -> None:
        some_finished.wait()
        # Open when somebody has begun to read.
        with pipe.open("wb", buffering=0) as writer:
            replace(pipe, text)
            killed.append(pids[0])
            os.kill(pids[0], signal.SIGKILL)
            # Where it was the other that waits, it goes on.
            with suppress(BrokenPipeError):
                writer.write(text.encode())

    def watch(progress: Progress) -> None:
        if progress.finished:
            some_finished.set()

    with (
        LocalCluster(  # type: ignore[no-untyped-call]
            n_workers=2,
            threads_per_worker=1,
            processes=True,
            dashboard_address=None,
            local_directory=str(tmp_path / "dask"),
        ) as cluster,
        Client(cluster) as client,  # type: ignore[no-untyped-call]
    ):
        killer = Thread(target=kill_one, args=[list(client.run(os.getpid).values())])
        killer.start()
        summary = convert_all(sources, out, executor=client.get_executor(), progress=watch)
        killer.join()
    assert len(killed) == 1
    assert (summary.done, summary.failed, summary.skipped) == (COUNT, 0, 0)
    lines = (out / MANIFEST).read_text(encoding="utf-8").splitlines()
    names = Counter(json.loads(line)["name"] for line in lines)
    assert names == {f"{number:02}.txt": 1 for number in range(COUNT)}
    for number in range(COUNT):
        report = read(sources / f"{number:02}.txt").report
        assert (out / f"{number:02}.xml").read_bytes() == dumps(report, "xml")
    assert len(list(out.iterdir())) == COUNT + 1
