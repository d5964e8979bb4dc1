// Draws each chart out of the table below it, so that the two cannot differ. Without this script the tables stand alone.
"use strict";
{
  const lang = document.documentElement.lang;
  const drawn = [];

  // Colours of the page's own scheme, light or dark.
  const colour = (name) => getComputedStyle(document.documentElement).getPropertyValue("--" + name).trim();

  // What tells series apart besides colour: each has a hatching of its own. Positive fraction: how far the lines are apart.
  const hatchings = [
    () => {},
    (pen, size) => { pen.moveTo(0, size); pen.lineTo(size, 0); },
    (pen, size) => { pen.moveTo(0, size / 2); pen.lineTo(size, size / 2); },
    (pen, size) => { pen.moveTo(0, 0); pen.lineTo(size, size); pen.moveTo(0, size); pen.lineTo(size, 0); },
    (pen, size) => { pen.moveTo(size / 2, 0); pen.lineTo(size / 2, size); },
    (pen, size) => { pen.rect(size / 2 - 1, size / 2 - 1, 2, 2); },
    (pen, size) => { pen.moveTo(0, size / 2); pen.lineTo(size, size / 2); pen.moveTo(size / 2, 0); pen.lineTo(size / 2, size); },
  ];
  const tones = ["good", "mixed", "bad", "accent", "quiet", "strong-line"];

  const filling = (head, number) => {
    const state = head.firstElementChild.className;
    const own = state && getComputedStyle(head.firstElementChild).getPropertyValue("--state").trim();
    const tone = own || colour(tones[number % tones.length]);
    const size = 9;
    const tile = document.createElement("canvas");
    tile.width = tile.height = size;
    const pen = tile.getContext("2d");
    pen.fillStyle = tone;
    pen.fillRect(0, 0, size, size);
    pen.strokeStyle = colour("paper");
    pen.lineWidth = 1.6;
    pen.beginPath();
    hatchings[number % hatchings.length](pen, size);
    pen.stroke();
    return pen.createPattern(tile, "repeat");
  };

  const draw = (place) => {
    const table = document.getElementById(place.dataset.table);
    const kind = place.dataset.kind;
    const heads = [...table.tHead.rows[0].cells];
    const rows = [...table.tBodies[0].rows];
    const canvas = document.createElement("canvas");
    canvas.setAttribute("role", "img");
    canvas.setAttribute("aria-label", place.dataset.alt);
    place.replaceChildren(canvas);
    place.hidden = false;
    // Bars lie where there are many of them, or little room: so that their names can be read.
    const lying = kind === "bars" || place.clientWidth < 560;
    const alone = kind === "bars";
    if (lying) place.style.height = `${rows.length * 1.7 + (alone ? 3 : 14)}rem`;
    const shortest = place.clientWidth < 560 ? 18 : 60;
    const short = (text) => text.length > shortest ? text.slice(0, shortest - 1) + "…" : text;
    const whole = kind !== "stacked";
    const format = new Intl.NumberFormat(lang, { maximumFractionDigits: 0 });
    const numbers = {
      stacked: !alone,
      beginAtZero: true,
      max: whole ? 100 : undefined,
      grid: { color: colour("line") },
      ticks: { color: colour("ink"), precision: 0, callback: (value) => format.format(value) + (whole ? "\u00a0%" : "") },
    };
    const names = { stacked: !alone, grid: { display: false }, ticks: { color: colour("ink"), autoSkip: false, callback(value) { return short(this.getLabelForValue(value)); } } };
    drawn.push(new Chart(canvas, {
      type: "bar",
      data: {
        labels: rows.map((row) => row.cells[0].textContent.trim()),
        datasets: heads.flatMap((head, column) => "drawn" in head.dataset ? [{
          label: head.textContent.trim(),
          data: rows.map((row) => Number(row.cells[column].dataset.value)),
          backgroundColor: filling(head, column - 1),
          borderColor: colour("ink"),
          borderWidth: 1,
        }] : []),
      },
      options: {
        indexAxis: lying ? "y" : "x",
        animation: false,
        maintainAspectRatio: false,
        scales: lying ? { x: numbers, y: names } : { x: names, y: numbers },
        plugins: { legend: { display: !alone, labels: { color: colour("ink"), boxWidth: 28 } } },
      },
    }));
  };

  const all = () => {
    while (drawn.length) drawn.pop().destroy();
    Chart.defaults.font.family = getComputedStyle(document.body).fontFamily;
    Chart.defaults.font.size = 14;
    for (const place of document.querySelectorAll(".chart[data-table]")) draw(place);
  };
  all();
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", all);
}
