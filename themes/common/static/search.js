// The search page. Pagefind does the searching; this fills the filters, asks, and lists what was found. All words
// come from the page. Nothing runs before the reader is on this page, and nothing is asked of another host.
(() => {
  "use strict";
  const form = document.getElementById("search");
  const list = document.getElementById("search-results");
  const count = document.getElementById("search-count");
  const more = document.getElementById("search-more");
  const fields = form.elements;
  const PAGE = 20;
  const NAMES = ["topic", "source", "month"];
  let engine, found = [], asked = 0, last = "";

  const make = (tag, text, parent) => {
    const node = document.createElement(tag);
    if (text) node.textContent = text;
    if (parent) parent.append(node);
    return node;
  };

  // A month is its sortable name and its words: "2025-08|August 2025".
  const shown = (value) => value.slice(value.indexOf("|") + 1);

  async function fill() {
    const filters = await engine.filters();
    for (const name of NAMES) {
      const values = Object.keys(filters[name] || {});
      if (name === "month") values.sort().reverse();
      else values.sort((a, b) => a.localeCompare(b, document.documentElement.lang));
      for (const value of values) make("option", shown(value), fields[name]).value = value;
    }
  }

  // Pagefind marks the words found with <mark>, and escapes the rest; so only marks become elements.
  function excerpt(html, parent) {
    for (const part of html.split(/(<mark>.*?<\/mark>)/s)) {
      const marked = part.startsWith("<mark>");
      // inside an element a parser keeps the spaces at the borders
      const text = new DOMParser().parseFromString(`<p>${part}`, "text/html").body.textContent;
      parent.append(marked ? make("mark", text) : text);
    }
    if (/^\s*\p{Ll}/u.test(parent.textContent)) parent.prepend("\u2026 ");
    if (!/[.!?\u2026]["\u2019\u201d)]?\s*$/.test(parent.textContent)) parent.append(" \u2026");
  }

  async function show(number) {
    const first = list.children.length;
    const items = await Promise.all(found.slice(first, first + PAGE).map((item) => item.data()));
    if (number !== asked) return;
    for (const item of items) {
      const row = make("li", "", list);
      make("a", item.meta.title, make("h2", "", row)).href = item.url;
      excerpt(item.excerpt, make("p", "", row));
      const kind = form.dataset[item.meta.kind] || "";
      const facts = [kind, item.meta.source, item.meta.month && shown(item.meta.month)];
      make("p", facts.filter(Boolean).join(" · "), row).className = "meta";
    }
    more.hidden = list.children.length >= found.length;
  }

  async function search() {
    const words = fields.q.value.trim();
    const filters = {};
    for (const name of NAMES) if (fields[name].value) filters[name] = fields[name].value;
    // A field that loses the focus has changed too: a new list in place of the same would take a click its link.
    const asking = JSON.stringify([words, filters]);
    if (asking === last) return;
    last = asking;
    const number = ++asked;
    const wanted = words || Object.keys(filters).length;
    const answer = wanted ? await engine.search(words || null, { filters }) : { results: [] };
    if (number !== asked) return;
    found = answer.results;
    list.replaceChildren();
    count.textContent = !wanted ? "" : found.length
      ? form.dataset.found.replace("#", found.length.toLocaleString(document.documentElement.lang))
      : form.dataset.nothing;
    await show(number);
  }

  function remember() {
    const asking = new URLSearchParams();
    for (const name of ["q", ...NAMES]) if (fields[name].value) asking.set(name, fields[name].value);
    history.replaceState(null, "", asking.size ? `?${asking}` : location.pathname);
  }

  async function start() {
    engine = await import(new URL(form.dataset.bundle, location.href).href);
    await engine.options({ baseUrl: new URL(".", location.href).pathname, excerptLength: 24 });
    await engine.init();
    await fill();
    const asking = new URLSearchParams(location.search);
    for (const name of ["q", ...NAMES]) if (asking.has(name)) fields[name].value = asking.get(name);
    form.hidden = false;
    document.getElementById("search-needs").hidden = true;
    form.addEventListener("submit", (event) => { event.preventDefault(); remember(); search(); });
    form.addEventListener("change", () => { remember(); search(); });
    fields.q.addEventListener("input", () => { clearTimeout(fill.wait); fill.wait = setTimeout(() => { remember(); search(); }, 250); });
    more.addEventListener("click", () => show(asked));
    await search();
  }

  // From the disk a browser imports nothing, and says so as an error; the page already tells what to do instead.
  if (location.protocol.startsWith("http")) start().catch((error) => console.warn(error));
})();
