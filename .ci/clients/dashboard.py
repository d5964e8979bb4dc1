"""Asks the service what each panel of the dashboard asks, for every choice of its variables, and finds the columns that the panel shows.

Arguments: address of the service, file of the dashboard.
"""

import csv
import io
import json
import re
import sys
import urllib.parse
import urllib.request

SERVICE = sys.argv[1]
DASHBOARD = json.load(open(sys.argv[2], encoding="utf-8"))
VARIABLES = {one["name"]: one for one in DASHBOARD["templating"]["list"]}


def filled(text, chosen):
    """A text as Grafana asks it: each variable by what is chosen."""
    whole = re.sub(r"\$\{(\w+)(?::csv)?}", lambda found: chosen[found.group(1)], text)
    assert "${" not in whole, whole
    return whole


def asked(target, chosen):
    """The rows that a target finds, as the plug-in reads them: a value for each selector."""
    assert (target["parser"], target["source"], target["format"]) == ("backend", "url", "table"), target
    assert target["url_options"]["method"] == "GET", target
    assert not target["url"].startswith("http"), "the base address belongs to the data source"
    query = {one["key"]: filled(one["value"], chosen) for one in target["url_options"]["params"]}
    with urllib.request.urlopen(SERVICE + target["url"] + "?" + urllib.parse.urlencode(query)) as answer:
        assert answer.status == 200
        text = answer.read().decode()
    selectors = [filled(column["selector"], chosen) for column in target["columns"]]
    if target["type"] == "csv":
        rows = list(csv.DictReader(io.StringIO(text)))
        return [[row[selector] for selector in selectors] for row in rows]
    assert target["type"] == "json" and target["root_selector"] == "", target
    row = []
    for selector in selectors:
        value = json.loads(text)
        for name in selector.split("."):
            value = value[name]
        row.append(value)
    return [row]


def shown(panel):
    """The fields that a panel names."""
    names = [one["matcher"]["options"] for one in panel["fieldConfig"]["overrides"]]
    if panel["type"] == "barchart":
        names.append(panel["options"]["xField"])
    if panel["type"] == "stat":
        names.append(re.fullmatch(r"/\^(.*)\$/", panel["options"]["reduceOptions"]["fields"]).group(1))
    return names


def main():
    values = {name: one["query"].split(",") for name, one in VARIABLES.items()}
    choices = [{name: VARIABLES[name]["query"].split(",")[0] for name in VARIABLES}]
    for name in ("region", "profile"):
        choices += [{**choices[0], name: value} for value in values[name][1:]]
    choices.append({**choices[0], "region": "EU,EEA"})
    asks = found = 0
    for panel in DASHBOARD["panels"]:
        for target in panel["targets"]:
            texts = [column["text"] for column in target["columns"]]
            assert set(shown(panel)) <= set(texts), (panel["title"], shown(panel), texts)
            rows = {}
            for chosen in choices:
                rows[json.dumps(chosen)] = asked(target, chosen)
                asks += 1
            first = rows[json.dumps(choices[0])]
            assert first, panel["title"]
            for row in first:
                for column, value in zip(target["columns"], row):
                    if column["type"] == "number":
                        float(value)
                        found += 1
            if any("${region" in one["value"] for one in target["url_options"]["params"]):
                assert len({json.dumps(one) for one in rows.values()}) > 1, f"{panel['title']}: the region changes nothing"
    assert found > 10, found
    print(f"{len(DASHBOARD['panels'])} panels, {asks} questions")


main()
