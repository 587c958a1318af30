"use strict";
// Keeps a page true while somebody looks at it: told that something happened, it fetches the page again and puts the parts
// that changed in place. Without it every page works and is as old as its loading.
(() => {
  const body = document.body.dataset;
  for (const button of document.querySelectorAll("[data-print]")) {
    button.hidden = false;
    button.addEventListener("click", () => print());
  }
  const here = document.querySelector("nav [aria-current]");
  if (here) here.scrollIntoView({ block: "nearest", inline: "center" });
  const summary = document.getElementById("summary");
  if (summary) summary.focus();
  if (!body.events || !window.EventSource) return;

  const start = Date.now();
  const said = document.getElementById("said");
  let last = new URL(body.events, location.href).searchParams.get("after");
  let heading = document.querySelector("h1").textContent;
  let source, timer, fetching = false, again = false, waiting = null;

  // The region's own time, also where an exercise runs faster.
  const clock = () => new Intl.DateTimeFormat(document.documentElement.lang, {
    timeZone: body.zone, hour: document.documentElement.lang === "ja" ? "numeric" : "2-digit", minute: "2-digit", hour12: false,
  }).format(body.now * 1000 + (Date.now() - start) * body.rate);

  // At the foot of the window: that the page is no longer live, or how many changes wait.
  const strip = document.createElement("div");
  strip.className = "stale no-print";
  strip.hidden = true;
  const stopped = document.createElement("b");
  stopped.setAttribute("role", "status");
  const show = document.createElement("button");
  show.className = "may slim";
  show.type = "button";
  show.addEventListener("click", () => waiting && place(waiting, true));
  strip.append(stopped, show);
  document.body.append(strip);
  const tell = () => { strip.hidden = !stopped.textContent && !waiting; show.hidden = !waiting; };

  const drop = () => {
    if (!stopped.textContent) stopped.textContent = body.stopped.replace(/\d+:\d+/, clock());
    tell();
  };

  const open = () => {
    if (source || document.hidden) return;
    source = new EventSource("/events?after=" + encodeURIComponent(last));
    source.onopen = () => { stopped.textContent = ""; tell(); };
    source.onmessage = (event) => {
      if (event.lastEventId) last = event.lastEventId.split(":").pop();
      // The first of many events starts the wait, and no later one puts it off.
      timer ??= setTimeout(() => { timer = undefined; refresh(); }, 200 + Math.random() * 200);
    };
    source.onerror = () => {
      drop();
      if (source.readyState !== EventSource.CLOSED) return;
      source = undefined;
      setTimeout(open, 10000);
    };
  };
  const close = () => { if (source) source.close(); source = undefined; };
  document.addEventListener("visibilitychange", () => {
    if (document.hidden) return close();
    open();
    refresh();
  });
  addEventListener("pagehide", close);
  addEventListener("pageshow", open);

  const refresh = async () => {
    if (fetching) { again = true; return; }
    fetching = true;
    try {
      const answer = await fetch(location.href, { headers: { Accept: "text/html" }, cache: "no-store" });
      if (!answer.ok || answer.redirected) throw new Error(String(answer.status));
      place(new DOMParser().parseFromString(await answer.text(), "text/html"), false);
    } catch { drop(); }
    fetching = false;
    if (again) { again = false; refresh(); }
  };

  // What a part says, without what only the passing of time changes.
  const gist = (part) => {
    const copy = part.cloneNode(true);
    for (const old of copy.querySelectorAll("input[name=key], .new-word")) old.remove();
    for (const tick of copy.querySelectorAll("[data-clock]")) tick.textContent = tick.dataset.clock;
    for (const fold of copy.querySelectorAll("details")) fold.open = false;
    for (const late of copy.querySelectorAll(".late, .soon")) late.classList.remove("late", "soon");
    return copy.innerHTML.replace(/\s+/g, " ");
  };

  // Never under the pointer, the focus or something half typed.
  const busy = (part) => part.contains(document.activeElement) || part.matches(":hover, [data-typed], :has([data-typed])");
  document.addEventListener("input", (event) => event.target.form?.setAttribute("data-typed", ""));

  const title = (fold) => fold.querySelector("summary").textContent;
  const news = new Map();
  const place = (fresh, pressed) => {
    const parts = [...fresh.querySelectorAll("[data-live]")];
    const known = [...document.querySelectorAll("[data-live]")].map((part) => part.id).join();
    // A part has come or gone: the page is loaded anew when nobody is at work on it.
    if (parts.map((part) => part.id).join() !== known) {
      if (pressed || ![...document.querySelectorAll("form")].some(busy)) return location.reload();
      return hold(fresh, 1);
    }
    let held = 0;
    for (const part of parts) {
      const old = document.getElementById(part.id);
      const changed = gist(old) !== gist(part);
      if (!pressed && busy(old)) { held += changed ? 1 : 0; continue; }
      const next = document.importNode(part, true);
      const folds = new Set([...old.querySelectorAll("details[open]")].map(title));
      const rows = new Map([...old.querySelectorAll("[data-row]")].map((row) => [row.id, gist(row)]));
      for (const fold of next.querySelectorAll("details")) fold.open ||= folds.has(title(fold));
      old.replaceWith(next);
      for (const row of next.querySelectorAll("[data-row]")) {
        if (rows.get(row.id) !== gist(row)) news.set(row.id, Date.now() + 60000);
        if (news.get(row.id) > Date.now()) mark(row);
      }
    }
    document.title = fresh.title;
    const now = fresh.querySelector("h1").textContent;
    if (now !== heading) said.textContent = heading = now;
    hold(held ? fresh : null, held);
  };

  const hold = (fresh, count) => {
    waiting = fresh;
    if (fresh) show.textContent = count === 1 ? body.change : body.changes.replace("2", count);
    tell();
  };

  const mark = (row) => {
    const word = document.createElement("span");
    word.className = "new-word";
    word.textContent = body.new;
    (row.querySelector("h3, h4, th, b, .when") || row).append(word);
    setTimeout(() => word.remove(), news.get(row.id) - Date.now());
  };

  open();
})();
