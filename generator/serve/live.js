// Added by `newsfold serve`, and by nothing else: keeps an open page up to date, and shows what is wrong.
(() => {
  "use strict";
  const script = document.currentScript;
  const print = script.dataset.page;
  let seen = "";
  let dismissed = "";

  // A page is loaded anew only if it is another page; where its style alone is new, the style is exchanged.
  // Where builds follow each other quickly, the last answer that was asked for counts, whatever comes first.
  let asked = 0;
  let awaited = [];
  async function renew(changed) {
    const turn = ++asked;
    awaited.push(...changed);
    let text;
    try {
      text = await (await fetch(location.href, { cache: "no-store" })).text();
    } catch {
      return;
    }
    if (turn !== asked) return;
    const renewed = awaited;
    awaited = [];
    const page = new DOMParser().parseFromString(text, "text/html");
    const now = page.querySelector("script[data-page]");
    if (!now || now.dataset.page !== print || showsOneOf(renewed)) {
      location.reload();
      return;
    }
    const ours = document.querySelectorAll('link[rel="stylesheet"]:not([data-leaving])');
    const theirs = page.querySelectorAll('link[rel="stylesheet"]');
    if (ours.length !== theirs.length) {
      location.reload();
      return;
    }
    ours.forEach((old, index) => {
      const href = theirs[index].getAttribute("href");
      if (old.getAttribute("href") === href) return;
      const fresh = old.cloneNode();
      fresh.href = href;
      fresh.addEventListener("load", () => {
        const gone = "leaving" in fresh.dataset ? [old] : document.querySelectorAll("link[data-leaving]");
        gone.forEach((link) => link.remove());
      });
      // one that a newer one has taken the place of meanwhile may be gone from the site already
      fresh.addEventListener("error", () => "leaving" in fresh.dataset || location.reload());
      old.dataset.leaving = "";
      old.after(fresh);
    });
  }

  function showsOneOf(changed) {
    const shown = [...document.images].map((image) => decodeURI(new URL(image.src, location.href).pathname));
    return changed.some((path) => shown.some((name) => name.endsWith(`/${path}`)));
  }

  const style = new CSSStyleSheet();
  style.replaceSync(`
    :host { all: initial; position: fixed; inset: auto 0 0 0; z-index: 2147483647; pointer-events: none; }
    section { pointer-events: auto; box-sizing: border-box; max-width: 60rem; max-height: 60vh; overflow: auto;
      margin: 0 auto; padding: 1rem 1.25rem; font: 15px/1.45 system-ui, sans-serif; color: #1b1b1b; background: #fff;
      border: 1px solid #888; border-top: 4px solid #b3261e; box-shadow: 0 -4px 24px rgb(0 0 0 / .25); }
    section.mild { border-top-color: #8a6100; }
    header { display: flex; gap: 1rem; align-items: baseline; justify-content: space-between; }
    h2 { font-size: 16px; margin: 0; }
    button { font: inherit; padding: .15rem .7rem; cursor: pointer; }
    ul { list-style: none; margin: .6rem 0 0; padding: 0; }
    li { margin: .5rem 0; overflow-wrap: anywhere; white-space: pre-wrap; }
    code { font: 13px/1.4 ui-monospace, monospace; color: #555; display: block; }
    b { font-weight: 600; }
    .error b { color: #b3261e; } .warning b { color: #8a6100; }
    @media (prefers-color-scheme: dark) {
      section { color: #eee; background: #1d1f22; } code { color: #aaa; }
      .error b { color: #ff8a80; } .warning b { color: #f0c060; } }
    @media print { :host { display: none; } }`);
  const box = document.createElement("newsfold-problems");
  const root = box.attachShadow({ mode: "open" });
  root.adoptedStyleSheets = [style];

  function make(name, text = "", kind = "") {
    const made = document.createElement(name);
    made.textContent = text;
    if (kind) made.className = kind;
    return made;
  }

  function show(state) {
    const items = [...state.problems];
    if (state.failure) items.unshift({ place: "", severity: "error", message: state.failure, hint: "" });
    const key = JSON.stringify(items);
    if (!items.length || key === dismissed) {
      box.remove();
      if (!items.length) dismissed = "";
      return;
    }
    const grave = items.some((item) => item.severity === "error");
    const total = state.total + (state.failure ? 1 : 0);
    const section = make("section", "", grave ? "" : "mild");
    section.setAttribute("role", grave ? "alert" : "status");
    const head = make("header");
    const close = make("button", "Close");
    close.type = "button";
    close.addEventListener("click", () => {
      dismissed = key;
      box.remove();
    });
    head.append(make("h2", `newsfold: ${total === 1 ? "one problem" : `${total} problems`}`), close);
    const list = make("ul");
    for (const item of items) {
      const line = make("li", "", item.severity);
      if (item.place) line.append(make("code", item.place));
      line.append(make("b", `${item.severity}: `), item.message + (item.hint ? ` (${item.hint})` : ""));
      list.append(line);
    }
    section.append(head, list);
    if (total > items.length) section.append(make("p", `and ${total - items.length} more, in the terminal`));
    root.replaceChildren(section);
    if (!box.isConnected) document.documentElement.append(box);
  }

  addEventListener("keydown", (event) => {
    if (event.key === "Escape" && box.isConnected) root.querySelector("button").click();
  });

  // A browser has six connections to one host: a page that nobody looks at gives its own back.
  let source;
  function follow() {
    source?.close();
    if (document.hidden) return;
    source = new EventSource("/.newsfold/events");
    source.addEventListener("state", (event) => {
      const state = JSON.parse(event.data);
      show(state);
      if (state.version !== seen) {
        seen = state.version;
        renew(state.changed);
      }
    });
  }
  document.addEventListener("visibilitychange", follow);
  addEventListener("pagehide", () => source?.close());
  follow();
  addEventListener("pageshow", (event) => {
    if (event.persisted) location.reload();
  });
})();
