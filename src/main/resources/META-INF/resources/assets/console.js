// Asks this service what the form says, and shows the answer beside it. Without it the browser goes to the answer.
"use strict";
{
  // A browser that lays out more than this stands still.
  const LONGEST = 100000;
  const READABLE = /^text\/|[/+](?:json|xml|x-ndjson|yaml)\b/;
  const answer = document.getElementById("answer");
  const part = (name) => document.getElementById(name);

  // JSON in lines, without reading its numbers: some are longer than a script can hold.
  const inLines = (json) => {
    let lines = "";
    let depth = 0;
    const next = () => "\n" + "  ".repeat(depth);
    for (const [token] of json.matchAll(/"(?:[^"\\]|\\.)*"|[{[]\s*[}\]]|[{}[\],:]|[^\s{}[\],:"]+/g)) {
      if (token === "{" || token === "[") { depth++; lines += token + next(); }
      else if (token === "}" || token === "]") { depth--; lines += next() + token; }
      else if (token === ",") lines += token + next();
      else lines += token === ":" ? ": " : token;
    }
    return lines;
  };

  const quoted = (text) => "'" + text.replaceAll("'", "'\\''") + "'";

  const command = (url, offer) =>
    "curl " + quoted(url.href) + (offer === null ? "" : " -H 'Content-Type: application/json' -d " + quoted(offer));

  const show = async (url, offer) => {
    answer.hidden = false;
    part("whole").hidden = true;
    part("status").textContent = answer.dataset.asking;
    const begun = performance.now();
    try {
      const given = await fetch(url, offer === null ? {} : { method: "POST", headers: { "Content-Type": "application/json" }, body: offer });
      const type = given.headers.get("Content-Type") || "";
      const bytes = await given.arrayBuffer();
      const took = Math.round(performance.now() - begun);
      const number = new Intl.NumberFormat(document.documentElement.lang);
      const readable = READABLE.test(type);
      const text = readable ? new TextDecoder().decode(bytes) : "";
      const lines = type.includes("json") && !type.includes("ndjson") ? inLines(text) : text;
      part("status").textContent = `${given.status} ${given.statusText} · ${number.format(took)} ms · ${number.format(bytes.byteLength)} B · ${type}`;
      part("body").textContent = readable ? lines.slice(0, LONGEST) : answer.dataset.file + " " + type;
      const link = document.createElement("a");
      link.href = given.url;
      link.textContent = new URL(given.url).pathname + new URL(given.url).search;
      part("cut").replaceChildren(lines.length > LONGEST ? answer.dataset.cut + " " : "", offer === null ? link : "");
      part("headers").replaceChildren(...[...given.headers].flatMap(([name, value]) => {
        const term = document.createElement("dt");
        term.textContent = name;
        const told = document.createElement("dd");
        told.textContent = value;
        return [term, told];
      }));
      part("command").textContent = command(url, offer);
      part("whole").hidden = false;
    } catch {
      part("status").textContent = answer.dataset.failed;
    }
  };

  part("read").addEventListener("submit", (event) => {
    event.preventDefault();
    const typed = part("address").value.trim().replace(/^https?:\/\/[^/]+/, "");
    if (/^\/v1(?:[/?].*)?$/.test(typed)) {
      show(new URL(typed, location.origin), null);
    } else {
      answer.hidden = false;
      part("whole").hidden = true;
      part("status").textContent = answer.dataset.elsewhere;
    }
  });
  part("judge").addEventListener("submit", (event) => {
    event.preventDefault();
    show(new URL("/v1/assessments?lang=" + document.documentElement.lang, location.origin), part("offer").value);
    part("answered").scrollIntoView();
  });
  part("unscripted").hidden = true;
  part("judge").hidden = false;
}
