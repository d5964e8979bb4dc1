#!/usr/bin/env python3
"""Holds the models that files name to a profile of the Sovereign Model Catalogue.

Each file is a bill of materials (CycloneDX or SPDX, .json), the configuration of a LiteLLM proxy (.yaml or .json) or a list of names (.txt, one in
each line). It is sent to the audit of the catalogue, which stores nothing. The exit code is 0 if every model meets the profile, 1 if one does not,
and 2 if the check could not be made. A model that is not known, or whose verdict is unknown, fails too, unless --unknown=pass is given.
"""

import argparse
import json
import pathlib
import sys
import urllib.error
import urllib.parse
import urllib.request

TYPES = {".json": "application/json", ".yaml": "application/yaml", ".yml": "application/yaml"}


def audit(service, profile, edition, file):
    """The report of the catalogue on one file."""
    query = {"profiles": profile} | ({"edition": edition} if edition else {})
    request = urllib.request.Request(
        f"{service.rstrip('/')}/v1/audit?{urllib.parse.urlencode(query)}",
        data=file.read_bytes(),
        headers={"Content-Type": TYPES.get(file.suffix, "text/plain"), "Accept": "application/json"},
    )
    with urllib.request.urlopen(request, timeout=60) as answer:
        return json.load(answer)


def decided(item):
    """The verdict on one model of a file: met, notMet or unknown, and why."""
    model = item["model"]
    if model is None:
        near = ", ".join(candidate["id"] for candidate in item["candidates"])
        return "unknown", f"{item['outcome']}{': perhaps ' + near if near else ''}"
    judged = model["verdicts"][0]
    return judged["verdict"], model["id"] + (" (provisional)" if judged["provisional"] else "")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--service", required=True, help="address of the catalogue, such as https://catalogue.example.eu")
    parser.add_argument("--profile", required=True, help="profile with its version, such as letter-2025@2, so that a new version does not surprise you")
    parser.add_argument("--edition", help="number of the edition to judge by; the current one without it")
    parser.add_argument("--unknown", choices=["fail", "pass"], default="fail", help="what a model that is not known or not judged does")
    parser.add_argument("files", nargs="+", type=pathlib.Path)
    asked = parser.parse_args()
    wrong = 0
    for file in asked.files:
        try:
            report = audit(asked.service, asked.profile, asked.edition, file)
        except urllib.error.HTTPError as refused:
            print(f"{file}: {refused.read().decode(errors='replace')}", file=sys.stderr)
            return 2
        except OSError as failed:
            print(f"{file}: {failed}", file=sys.stderr)
            return 2
        edition = report["edition"]
        print(f"{file}: {asked.profile}, edition {edition['number']}, {edition['digest']}")
        if not report["items"]:
            print("  names no model")
        for item in report["items"]:
            verdict, why = decided(item)
            fails = verdict == "notMet" or (verdict == "unknown" and asked.unknown == "fail")
            wrong += fails
            print(f"  {'FAIL' if fails else 'ok  '} {verdict:7} {item['asked']} -> {why}")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
