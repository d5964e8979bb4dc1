"""Asks the same without any client, out of what the addresses answer; what the clients say is held against this."""

import hashlib
import json
import sys
import urllib.error
import urllib.parse
import urllib.request

SERVICE = sys.argv[1]
MODEL = "mistral-small-3.2"
MODELS = "models=mistral-small-3.2,llama-4-maverick,apertus-70b"


def get(address):
    with urllib.request.urlopen(SERVICE + address) as answer:
        return answer.read()


def read(address):
    return json.loads(get(address))


def some(thing, *names):
    return {name: thing.get(name) for name in names}


first = read("/v1/models?region=EU&weights=open&components.weightsFinal=released&sort=name&limit=5")
pages = [first, read(first["next"])]
model = read(f"/v1/models/{MODEL}")
assessment = read(f"/v1/models/{MODEL}/assessments/letter-2025")["assessment"]
comparison = read(f"/v1/comparison?{MODELS}")
dossier = get(f"/v1/dossier?{MODELS}&format=pdf")
table = get("/v1/models?region=EU&weights=open&format=csv")
declared = {
    "name": "Lot 2",
    "basedOn": MODEL,
    "declaration": {"components": {"trainingCode": {"availability": "released", "licence": "Apache-2.0"}}},
    "profiles": [
        "osaid-1.0",
        {
            "id": "our-tender",
            "rules": [
                {"id": "R1", "condition": {"component": {"name": "trainingCode", "is": ["released"]}}},
                {"id": "R2", "condition": {"component": {"name": "trainingDatasets", "is": ["released", "partial"]}}},
            ],
        },
    ],
}
posted = urllib.request.Request(
    SERVICE + "/v1/assessments", json.dumps(declared).encode(), {"Content-Type": "application/json"}
)
with urllib.request.urlopen(posted) as answer:
    judged = json.load(answer)
try:
    get("/v1/models?country=Atlantis")
    sys.exit("Nothing was refused")
except urllib.error.HTTPError as refused:
    problem = json.load(refused)

print(
    json.dumps(
        {
            "search": {
                "total": first["total"],
                "pages": [
                    [
                        {
                            **some(item, "id", "name", "licence", "g7", "released", "verdicts"),
                            "developer": item["developer"]["id"],
                        }
                        for item in page["items"]
                    ]
                    for page in pages
                ],
            },
            "model": {
                "id": model["id"],
                "facts": [
                    {
                        **some(fact, "attribute", "value", "basis"),
                        "evidence": [
                            some(claim, "source", "value", "asOf", "verification", "locator")
                            for claim in fact["evidence"]
                        ],
                    }
                    for fact in model["facts"]
                ],
            },
            "assessment": {
                **some(assessment, "profile", "version", "verdict", "provisional"),
                "rules": [some(rule, "id", "verdict", "required", "reason") for rule in assessment["rules"]],
            },
            "comparison": {
                "models": [one["id"] for one in comparison["models"]],
                "attributes": [some(one, "attribute", "same", "values") for one in comparison["attributes"]],
                "verdicts": [some(one, "profile", "same", "values") for one in comparison["verdicts"]],
            },
            "dossier": {"begins": dossier[:4].decode(), "sum": hashlib.sha256(dossier).hexdigest()},
            "list": {"lines": table.count(b"\r\n"), "sum": hashlib.sha256(table).hexdigest()},
            "judged": [
                {
                    **some(one, "profile", "verdict", "provisional"),
                    "rules": [some(rule, "id", "verdict") for rule in one["rules"]],
                }
                for one in judged["assessments"]
            ],
            "problem": {
                **some(problem, "status", "type", "title"),
                "errors": [some(fault, "parameter", "value", "allowed") for fault in problem["errors"]],
            },
        }
    )
)
