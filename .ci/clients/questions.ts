// Asks the six questions, and one that is refused, through the client of openapi-typescript and openapi-fetch; writes the answers in the common form.
import createClient from "openapi-fetch";
import type { paths } from "./catalogue";

declare const process: { argv: string[] };

const client = createClient<paths>({ baseUrl: process.argv[2] });

async function sum(bytes: ArrayBuffer): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", bytes);
  return Array.from(new Uint8Array(digest), (one) => one.toString(16).padStart(2, "0")).join("");
}

function there<T, E extends { detail?: string }>(answer: { data?: T; error?: E }): T {
  if (answer.data === undefined) throw new Error(answer.error?.detail ?? "No answer");
  return answer.data;
}

async function page(offset: number) {
  const query = { region: "EU", weights: "open", "components.weightsFinal": "released", sort: "name", limit: 5, offset };
  return there(await client.GET("/v1/models", { params: { query } }));
}

const pages = [await page(0), await page(5)];
const id = "mistral-small-3.2";
const model = there(await client.GET("/v1/models/{id}", { params: { path: { id } } }));
const profile = "letter-2025";
const { assessment } = there(await client.GET("/v1/models/{id}/assessments/{profile}", { params: { path: { id, profile } } }));
const models = "mistral-small-3.2,llama-4-maverick,apertus-70b";
const comparison = there(await client.GET("/v1/comparison", { params: { query: { models } } }));
const dossier = there(await client.GET("/v1/dossier", { params: { query: { models } }, parseAs: "arrayBuffer" }));
const list = there(
  await client.GET("/v1/models.{ending}", {
    params: { path: { ending: "csv" }, query: { region: "EU", weights: "open" } },
    parseAs: "arrayBuffer",
  }),
);
const judged = there(
  await client.POST("/v1/assessments", {
    body: {
      name: "Lot 2",
      basedOn: id,
      declaration: { components: { trainingCode: { availability: "released", licence: "Apache-2.0" } } },
      profiles: [
        "osaid-1.0",
        {
          id: "our-tender",
          rules: [
            { id: "R1", condition: { component: { name: "trainingCode", is: ["released"] } } },
            { id: "R2", condition: { component: { name: "trainingDatasets", is: ["released", "partial"] } } },
          ],
        },
      ],
    },
  }),
);
const { error } = await client.GET("/v1/models", { params: { query: { country: "Atlantis" } } });
if (!error) throw new Error("Nothing was refused");

console.log(
  JSON.stringify({
    search: {
      total: pages[0].total,
      pages: pages.map((one) =>
        one.items.map((item) => ({
          id: item.id,
          name: item.name,
          developer: item.developer?.id,
          licence: item.licence,
          g7: item.g7,
          released: item.released,
          verdicts: item.verdicts,
        })),
      ),
    },
    model: {
      id: model.id,
      facts: model.facts.map((fact) => ({
        attribute: fact.attribute,
        value: fact.value,
        basis: fact.basis,
        evidence: fact.evidence.map(({ source, value, asOf, verification, locator }) => ({ source, value, asOf, verification, locator })),
      })),
    },
    assessment: {
      profile: assessment.profile,
      version: assessment.version,
      verdict: assessment.verdict,
      provisional: assessment.provisional,
      rules: assessment.rules.map(({ id, verdict, required, reason }) => ({ id, verdict, required, reason })),
    },
    comparison: {
      models: comparison.models.map((one) => one.id),
      attributes: comparison.attributes.map(({ attribute, same, values }) => ({ attribute, same, values })),
      verdicts: comparison.verdicts.map(({ profile, same, values }) => ({ profile, same, values })),
    },
    dossier: { begins: new TextDecoder().decode(dossier.slice(0, 4)), sum: await sum(dossier) },
    list: { lines: new TextDecoder().decode(list).split("\r\n").length - 1, sum: await sum(list) },
    judged: judged.assessments.map((one) => ({
      profile: one.profile,
      verdict: one.verdict,
      provisional: one.provisional,
      rules: one.rules.map(({ id, verdict }) => ({ id, verdict })),
    })),
    problem: {
      status: error.status,
      type: error.type,
      title: error.title,
      errors: (error.errors ?? []).map(({ parameter, value, allowed }) => ({ parameter, value, allowed })),
    },
  }),
);
