// Six questions, and one that is refused, through the clients of hey-api, orval, openapi-zod-client and openapi-generator (typescript-fetch). It writes
// what each client says, a line for each; .ci/clients/run compiles it and holds the lines against each other.
import * as hey from "./hey";
import { client } from "./hey/client.gen";
import * as generator from "./fetch";
import * as orval from "./orval/catalogue";
import { schemas } from "./zod";

declare const process: { argv: string[] };
const service = process.argv[2];
const id = "mistral-small-3.2";
const profile = "letter-2025";
const models = "mistral-small-3.2,apertus-70b";
const names = ["gpt-5", "mistralai/Mistral-Small-3.2-24B-Instruct-2506"];
const search = { region: "EU", weights: "open", sort: "name", limit: 5 };

function there<T>(data: T | undefined): T {
  if (data === undefined) throw new Error("No answer");
  return data;
}

function told(
  found: { total: number; items: { id?: string }[] },
  model: { licence: string; facts: unknown[] },
  assessment: { assessment: { verdict: string } },
  comparison: { models: { id: string }[] },
  audit: { items: { model?: { id: string } | null }[] },
  content: { [key: string]: unknown },
  refused: { status: number; errors?: { didYouMean?: string | null }[] | null },
): string {
  return JSON.stringify({
    total: found.total,
    ids: found.items.map((item) => item.id),
    licence: model.licence,
    facts: model.facts.length,
    verdict: assessment.assessment.verdict,
    compared: comparison.models.map((one) => one.id),
    audited: audit.items.map((item) => item.model?.id),
    bill: content.bomFormat,
    refused: refused.errors?.map((fault) => fault.didYouMean),
  });
}

async function byHey(): Promise<string> {
  client.setConfig({ baseUrl: service });
  return told(
    there((await hey.searchModels({ query: search })).data),
    there((await hey.getModel({ path: { id } })).data),
    there((await hey.getAssessment({ path: { id, profile } })).data),
    there((await hey.compareModels({ query: { models } })).data),
    there((await hey.audit({ body: names })).data),
    there((await hey.getBillOfMaterials({ path: { id } })).data),
    there((await hey.searchModels({ query: { country: "de" } })).error),
  );
}

async function byOrval(): Promise<string> {
  const answered = <A extends { status: number; data: unknown }>(answer: A) => {
    if (answer.status !== 200) throw new Error("Status " + answer.status);
    return answer.data as Extract<A, { status: 200 }>["data"];
  };
  const refused = await orval.searchModels({ country: "de" });
  if (refused.status !== 400) throw new Error("Nothing was refused");
  return told(
    answered(await orval.searchModels(search)),
    answered(await orval.getModel(id)),
    answered(await orval.getAssessment(id, profile)),
    answered(await orval.compareModels({ models })),
    answered(await orval.audit(names)),
    answered(await orval.getBillOfMaterials(id)),
    refused.data,
  );
}

/** The schemas read what the addresses answer: an answer that is not as the contract says is refused. */
async function byZod(): Promise<string> {
  const json = async (path: string, sent?: unknown): Promise<unknown> => {
    const body = sent === undefined ? {} : { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(sent) };
    return (await fetch(service + path, body)).json();
  };
  return told(
    schemas.SearchPage.parse(await json("/v1/models?region=EU&weights=open&sort=name&limit=5")),
    schemas.Model.parse(await json("/v1/models/" + id)),
    schemas.ModelAssessment.parse(await json(`/v1/models/${id}/assessments/${profile}`)),
    schemas.Comparison.parse(await json("/v1/comparison?models=" + models)),
    schemas.Audit.parse(await json("/v1/audit", schemas.AuditedJson.parse(names))),
    schemas.JsonDocument.parse(await json(`/v1/models/${id}/bom.cdx.json`)),
    (await json("/v1/models?country=de")) as { status: number; errors?: { didYouMean?: string }[] },
  );
}

async function byGenerator(): Promise<string> {
  const configuration = new generator.Configuration({ basePath: service });
  const ofModels = new generator.ModelsApi(configuration);
  const ofCriteria = new generator.CriteriaApi(configuration);
  const refused = await ofModels.searchModels({ country: "de" }).catch((fault: unknown) => {
    if (fault instanceof generator.ResponseError) return fault.response.json();
    throw fault;
  });
  return told(
    await ofModels.searchModels(search),
    await ofModels.getModel({ id }),
    await ofCriteria.getAssessment({ id, profile }),
    await ofModels.compareModels({ models }),
    await ofCriteria.audit({ requestBody: names }),
    await ofModels.getBillOfMaterials({ id }),
    refused as { status: number; errors?: { didYouMean?: string }[] },
  );
}

for (const asked of [byHey, byOrval, byZod, byGenerator]) console.log(await asked());
