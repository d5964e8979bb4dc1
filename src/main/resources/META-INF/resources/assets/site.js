// Makes what works without it smoother: a search changes in place. It asks this site for the same pages that a browser would load.
"use strict";
{
  const form = document.querySelector("form[data-live]");
  const announced = document.getElementById("announced");
  let asking = null;
  // The words that the page searches for: what was typed, without those that it understands as filters. Null while somebody types.
  let words = null;

  // The address that says what the form says: values of one name joined by commas, empty fields left out.
  const address = (form) => {
    const values = new Map();
    for (const [name, value] of new FormData(form)) {
      const text = value.trim();
      if (text) values.set(name, values.has(name) ? values.get(name) + "," + text : text);
    }
    const query = [...values].map(([name, value]) => name + "=" + encodeURIComponent(value).replaceAll("%2C", ",")).join("&");
    return form.getAttribute("action") + (query ? "?" + query : "");
  };

  // An element of this page, in words that find its like in the next one.
  const like = (element) => {
    if (element.id) return "#" + CSS.escape(element.id);
    if (element.name) return `[name="${CSS.escape(element.name)}"][value="${CSS.escape(element.value)}"]`;
    const folded = element.closest("details[data-key]");
    return element.localName === "summary" && folded ? `details[data-key="${folded.dataset.key}"] > summary` : null;
  };

  const change = (next) => {
    const focused = like(document.activeElement);
    const folds = new Map([...form.querySelectorAll("details[data-key]")].map((fold) => [fold.dataset.key, fold.open]));
    for (const part of document.querySelectorAll("[data-part]")) {
      part.innerHTML = next.getElementById(part.id).innerHTML;
    }
    for (const fold of form.querySelectorAll("details[data-key]")) {
      if (folds.has(fold.dataset.key)) fold.open = folds.get(fold.dataset.key) || fold.open;
    }
    for (const link of document.querySelectorAll(".languages a")) {
      link.href = next.querySelector(`.languages a[hreflang="${link.hreflang}"]`).href;
    }
    document.title = next.title;
    words = next.getElementById("q").value;
    const again = focused && document.querySelector(focused);
    if (again && again !== document.activeElement) again.focus({ preventScroll: true });
    announced.textContent = document.getElementById("found").textContent;
  };

  // Shows a search in place; where that fails for any reason, the browser loads it as it would without us.
  const show = async (url, push) => {
    if (asking) asking.abort();
    asking = new AbortController();
    try {
      const answer = await fetch(url, { headers: { Accept: "text/html" }, signal: asking.signal });
      if (!answer.ok) throw new Error(String(answer.status));
      const next = new DOMParser().parseFromString(await answer.text(), "text/html");
      if (push) history.pushState(null, "", url);
      change(next);
      return true;
    } catch (fault) {
      if (fault.name !== "AbortError") location.assign(url);
      return false;
    }
  };

  if (form) {
    const text = form.querySelector("input[type=search]");
    let typed = 0;
    text.addEventListener("input", () => {
      clearTimeout(typed);
      words = null;
      typed = setTimeout(() => show(address(form), true), 350);
    });
    form.addEventListener("change", (event) => {
      if (event.target === text || event.target.form !== form) return;
      if (words !== null) text.value = words;
      show(address(form), true);
    });
    form.addEventListener("submit", async (event) => {
      event.preventDefault();
      clearTimeout(typed);
      // What was found stands below what was typed: both come into sight.
      if (await show(address(form), true)) form.scrollIntoView();
    });
    form.addEventListener("click", async (event) => {
      const link = event.target.closest("a[data-live]");
      if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.button) return;
      event.preventDefault();
      if (await show(link.href, true)) {
        text.value = new URL(link.href).searchParams.get("q") || "";
        const results = document.getElementById("results");
        results.focus({ preventScroll: true });
        results.scrollIntoView();
      }
    });
    window.addEventListener("popstate", async () => {
      if (await show(location.href, false)) text.value = new URL(location.href).searchParams.get("q") || "";
    });
  }

  // A field completes names while they are typed; the browser shows them, and its keys choose.
  for (const field of document.querySelectorAll("input[data-suggest]")) {
    let wanted = 0;
    field.addEventListener("input", () => {
      clearTimeout(wanted);
      wanted = setTimeout(async () => {
        const typed = field.value.trim();
        if (typed.length < 2) return;
        try {
          const answer = await fetch("/v1/suggest?q=" + encodeURIComponent(typed.slice(0, 200)));
          if (!answer.ok) return;
          const names = (await answer.json()).items.map((item) => {
            const option = document.createElement("option");
            option.value = item.name;
            option.label = item.by && item.by !== item.name ? item.name + " – " + item.by : item.name;
            return option;
          });
          field.list.replaceChildren(...names);
        } catch {
          // Without completion the field is what it was.
        }
      }, 150);
    });
  }

  // A file takes seconds to be written: it is fetched while the page says so. Where that fails the browser asks for it as it would without us.
  document.addEventListener("submit", async (event) => {
    const file = event.target;
    if (file.id !== "file") return;
    event.preventDefault();
    const progress = document.getElementById("progress");
    const url = address(file);
    progress.textContent = file.dataset.writing;
    try {
      const answer = await fetch(url);
      if (answer.status === 503) {
        progress.textContent = file.dataset.busy;
        return;
      }
      if (!answer.ok) throw new Error(String(answer.status));
      const link = document.createElement("a");
      link.href = URL.createObjectURL(await answer.blob());
      link.download = /filename="([^"]+)"/.exec(answer.headers.get("Content-Disposition"))[1];
      link.textContent = link.download;
      progress.replaceChildren(file.dataset.written + " ", link);
      link.click();
    } catch {
      progress.textContent = "";
      location.assign(url);
    }
  });

  // A link to something that is folded unfolds it.
  const unfold = () => {
    const target = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    for (let fold = target && target.closest("details"); fold; fold = fold.parentElement.closest("details")) fold.open = true;
  };
  unfold();
  window.addEventListener("hashchange", unfold);
}
