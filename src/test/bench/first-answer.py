"""Times how long it takes from nothing to a first answer: a file is fetched over the loopback and asked one question, by Python's own library alone.

    python3 src/test/bench/first-answer.py RELEASE API_JSON

RELEASE is a folder that `release` wrote, API_JSON the file that models.dev answers under /api.json. The question is the same as far as each can
answer it: how many models have open weights and take images. Prints, for each file, its size, the seconds in the middle of nine, and the answer.
"""

import csv
import functools
import http.server
import json
import os
import shutil
import sqlite3
import statistics
import sys
import tempfile
import threading
import time
import urllib.request

TIMES = 9


def of_csv(path):
    with open(path, encoding="utf-8-sig", newline="") as file:
        return sum(1 for row in csv.DictReader(file) if row["weights"] == "open" and "image" in row["inputModality"])


def of_ndjson(path):
    with open(path, encoding="utf-8") as file:
        models = (json.loads(line) for line in file)
        return sum(1 for model in models if model["weights"] == "open" and "image" in model["modalities"]["input"])


def of_sqlite(path):
    with sqlite3.connect(path) as base:
        question = "select count(*) from models where weights = 'open' and inputModality like '%image%'"
        return base.execute(question).fetchone()[0]


def of_models_dev(path):
    with open(path, encoding="utf-8") as file:
        services = json.load(file)
    return len(
        {
            key
            for service in services.values()
            for key, model in service["models"].items()
            if model.get("open_weights") and "image" in model.get("modalities", {}).get("input", [])
        }
    )


class Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *ignored):
        pass


def main():
    release, api = sys.argv[1:]
    with tempfile.TemporaryDirectory() as served, tempfile.TemporaryDirectory() as fetched:
        files = {"catalogue.csv": of_csv, "catalogue.ndjson": of_ndjson, "catalogue.sqlite": of_sqlite, "api.json": of_models_dev}
        for name in files:
            shutil.copy(api if name == "api.json" else os.path.join(release, name), os.path.join(served, name))
        server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Quiet, directory=served))
        threading.Thread(target=server.serve_forever, daemon=True).start()
        out = csv.writer(sys.stdout, delimiter="\t")
        out.writerow(["file", "MB", "seconds", "answer"])
        for name, ask in files.items():
            taken = []
            for _ in range(TIMES):
                begin = time.perf_counter()
                path = os.path.join(fetched, name)
                urllib.request.urlretrieve(f"http://127.0.0.1:{server.server_port}/{name}", path)
                answer = ask(path)
                taken.append(time.perf_counter() - begin)
            out.writerow([name, f"{os.path.getsize(path) / 1e6:.1f}", f"{statistics.median(taken):.2f}", answer])
        server.shutdown()


if __name__ == "__main__":
    main()
