// Writes the dashboard as TypeScript, so that tsc holds it to the schema that Grafana publishes: node dashboard.mjs DASHBOARD > dashboard.ts
import { readFileSync } from "node:fs";

// What only a file that is shared has: Grafana takes it away on importing.
const { __inputs, __requires, ...dashboard } = JSON.parse(readFileSync(process.argv[2], "utf8"));
const options = { barchart: "BarChart", stat: "Stat", table: "Table", timeseries: "TimeSeries" };
const lines = ['import type { Dashboard } from "@grafana/schema";'];
for (const [kind, name] of Object.entries(options)) {
  lines.push(`import type { Options as ${name} } from "@grafana/schema/dist/esm/raw/composable/${kind}/panelcfg/x/${name}PanelCfg_types.gen";`);
}
// A file has the words of an enumeration, the schema its names.
lines.push("type Plain<T> = T extends string ? `${T}` : T extends (infer U)[] ? Plain<U>[] : T extends object ? { [K in keyof T]: Plain<T[K]> } : T;");
lines.push(`export const dashboard: Plain<Dashboard> = ${JSON.stringify(dashboard)};`);
for (const panel of dashboard.panels) {
  if (!options[panel.type]) throw new Error(`${panel.title}: no schema is known of the panel ${panel.type}`);
  lines.push(`export const panel${panel.id}: Plain<Partial<${options[panel.type]}>> = ${JSON.stringify(panel.options)};`);
}
console.log(lines.join("\n"));
