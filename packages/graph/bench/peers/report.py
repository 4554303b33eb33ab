"""The same protocol as protocol.ts: one JSON a line."""

import json
import resource
import statistics
import time
from array import array

PATIENCE = 6.0
WARMTH = 0.4
MOST_RUNS = 60


def pairs_of(file):
    pairs = array("i")
    with open(file, "rb") as stream:
        pairs.frombytes(stream.read())
    return pairs


def report(task, runs, work, answer=lambda made: None):
    times = []
    start = time.perf_counter()
    while True:
        before = time.perf_counter()
        made = work()
        times.append((time.perf_counter() - before) * 1000)
        spent = time.perf_counter() - start
        if spent > PATIENCE or len(times) >= (MOST_RUNS if spent < WARMTH else runs):
            break
    write(task, "ms", statistics.median(times), min(times), max(times), len(times), answer(made))
    return made


def report_memory():
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    write("memory at most", "MB", peak, peak, peak, 1, None)


def write(task, unit, median, low, high, runs, answer):
    line = {"task": task, "unit": unit, "median": median, "low": low, "high": high, "runs": runs, "answer": answer}
    print(json.dumps(line), flush=True)
