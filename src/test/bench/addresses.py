#!/usr/bin/env python3
"""Writes so many different searches of a running service, one address a line: one to four filters out of what its facets say occurs.

    addresses.py http://127.0.0.1:8080 20000 [FACETS] > addresses.txt

With FACETS (names with commas between) each search counts these too.
"""
import json
import random
import sys
import urllib.parse
import urllib.request

BY = ["country", "region", "weights", "code", "data", "licenceClass", "licence", "modality", "inputModality", "gate", "developer", "family", "g7", "engine"]


def main(service, many, facets=""):
    with urllib.request.urlopen(service + "/v1/models?limit=1&facets=" + ",".join(BY)) as answer:
        values = {name: [value["value"] for value in counts if value["count"]] for name, counts in json.load(answer)["facets"].items()}
    chance = random.Random(11)
    found = {}
    while len(found) < many:
        asked = {name: chance.choice(values[name]) for name in chance.sample(BY[:10] + BY[12:], chance.randint(0, 2))}
        if chance.random() < 0.5:
            asked["parametersMin"] = str(chance.randrange(1, 80) * 100_000_000)
        if chance.random() < 0.3:
            asked["releasedFrom"] = "20%d-0%d-01" % (chance.randint(20, 25), chance.randint(1, 9))
        if chance.random() < 0.5:
            asked["sort"] = chance.choice(["-released", "name", "-parameters", "developer"])
        asked["limit"] = "10"
        asked["offset"] = str(chance.randrange(0, 30))
        if facets:
            asked["facets"] = facets
        found["/v1/models?" + urllib.parse.urlencode(asked, safe=",")] = True
    print("\n".join(found))


main(sys.argv[1], int(sys.argv[2]), *sys.argv[3:])
