"""Asks the six questions, and one that is refused, through the client that is generated for Python; writes the answers in the common form."""

import hashlib
import json
import sys

import catalogue_client as catalogue

MODEL = "mistral-small-3.2"
MODELS = "mistral-small-3.2,llama-4-maverick,apertus-70b"

client = catalogue.ApiClient(catalogue.Configuration(host=sys.argv[1]))
models = catalogue.ModelsApi(client)
criteria = catalogue.CriteriaApi(client)


def page(offset):
    return models.search_models(
        region="EU", weights="open", components_weights_final="released", sort="name", limit=5, offset=offset
    )


def day(value):
    return value and value.isoformat()


def word(value):
    return value and value.value


def sum_of(content):
    return hashlib.sha256(content).hexdigest()


pages = [page(0), page(5)]
model = models.get_model(MODEL)
assessment = criteria.get_assessment(MODEL, "letter-2025").assessment
comparison = models.compare_models(MODELS)
dossier = bytes(criteria.get_dossier(MODELS))
table = bytes(models.search_models_as_file("csv", region="EU", weights="open"))
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
judged = criteria.judge_declaration(catalogue.DeclarationRequest.from_dict(declared))
try:
    models.search_models(country="Atlantis")
    sys.exit("Nothing was refused")
except catalogue.exceptions.BadRequestException as refused:
    problem = refused.data

print(
    json.dumps(
        {
            "search": {
                "total": pages[0].total,
                "pages": [
                    [
                        {
                            "id": item.id,
                            "name": item.name,
                            "developer": item.developer.id,
                            "licence": item.licence,
                            "g7": word(item.g7),
                            "released": day(item.released),
                            "verdicts": {profile: word(verdict) for profile, verdict in item.verdicts.items()},
                        }
                        for item in one.items
                    ]
                    for one in pages
                ],
            },
            "model": {
                "id": model.id,
                "facts": [
                    {
                        "attribute": fact.attribute,
                        "value": fact.value,
                        "basis": word(fact.basis),
                        "evidence": [
                            {
                                "source": claim.source,
                                "value": claim.value,
                                "asOf": day(claim.as_of),
                                "verification": word(claim.verification),
                                "locator": claim.locator,
                            }
                            for claim in fact.evidence
                        ],
                    }
                    for fact in model.facts
                ],
            },
            "assessment": {
                "profile": assessment.profile,
                "version": assessment.version,
                "verdict": word(assessment.verdict),
                "provisional": assessment.provisional,
                "rules": [
                    {"id": rule.id, "verdict": word(rule.verdict), "required": rule.required, "reason": rule.reason}
                    for rule in assessment.rules
                ],
            },
            "comparison": {
                "models": [one.id for one in comparison.models],
                "attributes": [
                    {"attribute": one.attribute, "same": one.same, "values": one.values} for one in comparison.attributes
                ],
                "verdicts": [
                    {"profile": one.profile, "same": one.same, "values": [word(verdict) for verdict in one.values]}
                    for one in comparison.verdicts
                ],
            },
            "dossier": {"begins": dossier[:4].decode(), "sum": sum_of(dossier)},
            "list": {"lines": table.count(b"\r\n"), "sum": sum_of(table)},
            "judged": [
                {
                    "profile": one.profile,
                    "verdict": word(one.verdict),
                    "provisional": one.provisional,
                    "rules": [{"id": rule.id, "verdict": word(rule.verdict)} for rule in one.rules],
                }
                for one in judged.assessments
            ],
            "problem": {
                "status": problem.status,
                "type": problem.type,
                "title": problem.title,
                "errors": [
                    {"parameter": fault.parameter, "value": fault.value, "allowed": fault.allowed}
                    for fault in problem.errors
                ],
            },
        }
    )
)
