"use strict";
(() => {
  const find = (id) => document.getElementById(id);
  const asked = JSON.parse(find("asked").textContent);
  const { words } = asked;
  const groups = [...document.querySelectorAll("fieldset")];
  const remarks = [...document.querySelectorAll(".remark textarea")];
  const place = `dilemmakaart/answers/${asked.questionnaire}`;
  let submission;
  let saved;
  let unsaved = false;

  /* crypto.randomUUID is missing where a page is not a "secure context", as a file may be. */
  function random() {
    const bytes = crypto.getRandomValues(new Uint8Array(16));
    bytes[6] = (bytes[6] & 15) | 64;
    bytes[8] = (bytes[8] & 63) | 128;
    const digits = [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
    return digits.replace(/(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
  }

  const inputs = (group) => [...group.querySelectorAll("input")];
  const chosen = (group) => inputs(group).find((input) => input.checked);
  const open = () => groups.filter((group) => !chosen(group));

  function cells(wanted) {
    const found = {};
    for (const group of groups.filter(wanted)) {
      const input = chosen(group);
      found[inputs(group)[0].name] = input ? input.value : "";
    }
    return found;
  }

  function written() {
    const found = {};
    for (const remark of remarks) if (remark.value.trim()) found[remark.name] = remark.value.trim();
    return found;
  }

  /* What the browser keeps. Storage may be blocked, full, or hold what somebody else wrote. */
  function kept() {
    try {
      const found = JSON.parse(localStorage.getItem(place));
      const fits = found && typeof found.submission === "string" && Number.isInteger(found.saved) && found.cells;
      return fits ? found : null;
    } catch {
      return null;
    }
  }

  function keep() {
    try {
      const all = { ...cells(() => true), ...written() };
      localStorage.setItem(place, JSON.stringify({ submission, saved, cells: all }));
      return true;
    } catch {
      return false;
    }
  }

  function forget() {
    try {
      localStorage.removeItem(place);
    } catch { /* nothing was kept */ }
  }

  function fill(cells) {
    for (const group of groups) for (const input of inputs(group)) input.checked = cells[input.name] === input.value;
    for (const remark of remarks) remark.value = cells[remark.name] || "";
  }

  function restore() {
    const found = kept();
    ({ submission, saved } = found || { submission: random(), saved: 0 });
    fill(found ? found.cells : {});
    show();
    return found !== null && (open().length < groups.length || remarks.some((remark) => remark.value));
  }

  function show() {
    const given = groups.length - open().length;
    find("progress").value = given;
    find("told").textContent = words.progress.replace("{given}", given);
    for (const group of groups) {
      const input = chosen(group);
      const said = group.querySelector(".said");
      const label = input && input.parentElement.querySelector("i");
      if (said) said.textContent = label ? label.textContent.trim() : "";
      group.querySelector(".plain").hidden = !input;
    }
  }

  function changed() {
    unsaved = true;
    find("forgets").hidden = keep();
    find("keeps").hidden = !find("forgets").hidden;
    show();
  }

  function tell(message) {
    find("status").textContent = message;
    find("first-open").hidden = open().length === 0;
  }

  /* Plain ASCII comes through every mail program and every editor. */
  function answers() {
    const other = kept();
    if (other && other.submission === submission) saved = Math.max(saved, other.saved);
    saved += 1;
    keep();
    unsaved = false;
    const about = (group) => group.closest("#about") !== null;
    const data = {
      format: "dilemmakaart/answers@1",
      network: asked.network,
      questionnaire: asked.questionnaire,
      submission,
      saved,
      dilemmas: asked.dilemmas,
      background: cells(about),
      answers: cells((group) => !about(group)),
      remarks: written(),
    };
    const ascii = (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
    return `${JSON.stringify(data, null, 1).replace(/[\u007f-\uffff]/g, ascii)}\n`;
  }

  function nothing() {
    const none = open().length === groups.length && !Object.keys(written()).length;
    if (none) tell(words.nothing);
    return none;
  }

  function done(message) {
    const left = open().length;
    tell(left ? `${message} ${words.open.replace("{left}", left)}` : message);
  }

  function save() {
    if (nothing()) return;
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([answers()], { type: "application/json" }));
    link.download = `antwoorden-${submission.slice(0, 8)}.json`;
    document.body.append(link);
    link.click();
    link.remove();
    done(words.saved.replace("{file}", link.download));
  }

  async function copy() {
    if (nothing()) return;
    const text = answers();
    const box = find("text");
    box.parentElement.hidden = true;
    try {
      await navigator.clipboard.writeText(text);
      done(words.copied);
    } catch {
      box.parentElement.hidden = false;
      box.value = text;
      box.focus();
      box.select();
      done(words.select);
    }
  }

  function wipe() {
    if (!confirm(words.sure)) return;
    forget();
    submission = random();
    saved = 0;
    unsaved = false;
    fill({});
    show();
    find("again").hidden = true;
    find("text").value = "";
    find("text").parentElement.hidden = true;
    tell(words.wiped);
    find("first-open").hidden = true;
    inputs(groups[0])[0].focus();
  }

  function furnish(group) {
    const clear = document.createElement("button");
    clear.type = "button";
    clear.className = "plain";
    const where = document.createElement("i");
    where.textContent = `: ${group.querySelector("legend").textContent}`;
    clear.append(words.clear, where);
    clear.addEventListener("click", () => {
      for (const input of inputs(group)) input.checked = false;
      changed();
      inputs(group)[0].focus();
    });
    const room = group.querySelector(".below, .options");
    if (group.querySelector("em")) {
      const said = document.createElement("span");
      said.className = "said";
      room.append(said);
    }
    room.append(clear);
  }

  groups.forEach(furnish);
  document.documentElement.classList.add("live");
  find("again").hidden = !restore();
  find("forgets").hidden = keep();
  find("keeps").hidden = !find("forgets").hidden;
  find("form").addEventListener("input", changed);
  find("form").addEventListener("submit", (event) => event.preventDefault());
  find("save").addEventListener("click", save);
  find("copy").addEventListener("click", copy);
  for (const id of ["wipe", "not-mine"]) find(id).addEventListener("click", wipe);
  find("first-open").addEventListener("click", () => {
    const [first] = open();
    if (first) inputs(first)[0].focus();
  });
  addEventListener("storage", (event) => {
    if (event.key === place || event.key === null) restore();
  });
  addEventListener("beforeunload", (event) => {
    if (unsaved && !find("forgets").hidden) event.preventDefault();
  });
})();
