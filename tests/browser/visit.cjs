// One visit of a browser to the pages of a questionnaire: what happened is told as JSON, and judged elsewhere.
//
// node visit.cjs TASK.json: {browser, pages: {nl, en, hostile}, folder, respondents: [{column: cell}]}
"use strict";
const { readFileSync, writeFileSync } = require("node:fs");
const { join } = require("node:path");
const { chromium } = require("playwright-core");

const task = JSON.parse(readFileSync(process.argv[2], "utf-8"));
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const WIDE = { width: 1280, height: 900 };
const NARROW = { width: 320, height: 700 };
const told = { complaints: [], requests: [] };
let browser;

async function open(page, { init = [], ...options } = {}) {
  const context = await browser.newContext({ viewport: WIDE, ...options });
  const opened = await context.newPage();
  await opened.addInitScript(() =>
    addEventListener("securitypolicyviolation", (event) => console.error(`CSP: ${event.violatedDirective}`)),
  );
  for (const each of init) await opened.addInitScript(each);
  opened.on("console", (message) => told.complaints.push(message.text()));
  opened.on("pageerror", (error) => told.complaints.push(error.message));
  opened.on("request", (request) => told.requests.push(request.url()));
  opened.on("dialog", (dialog) => dialog.accept());
  await opened.goto(`file://${task.pages[page]}`);
  return opened;
}

const count = (page, selector) => page.locator(selector).count();
const shown = (page, selector) => page.locator(selector).isVisible();
const words = (page, selector) => page.locator(selector).innerText();
const checked = (page) =>
  page.evaluate(() =>
    Object.fromEntries([...document.querySelectorAll("input:checked")].map((each) => [each.name, each.value])),
  );

async function saved(page, act) {
  const [download] = await Promise.all([page.waitForEvent("download"), act()]);
  const path = join(task.folder, `${told.files.length}-${download.suggestedFilename()}`);
  await download.saveAs(path);
  told.files.push(path);
  return path;
}

/* Everything with the keyboard: Tab to the question, arrows to the answer, as somebody without a mouse does. */
async function byKeyboard(page, respondent) {
  const tabTo = async (wanted) => {
    for (let presses = 0; presses < 200; presses += 1) {
      if (await page.evaluate(([kind, name]) => document.activeElement[kind] === name, wanted)) return;
      await page.keyboard.press("Tab");
    }
    throw new Error(`${wanted[1]} cannot be reached with the keyboard`);
  };
  for (const [name, cell] of Object.entries(respondent)) {
    if (!cell) continue;
    await tabTo(["name", name]);
    if (name.endsWith("_toelichting")) {
      await page.keyboard.type(cell);
      continue;
    }
    const values = await page.evaluate(
      (name) => [...document.querySelectorAll(`input[name="${name}"]`)].map((each) => each.value),
      name,
    );
    const at = values.indexOf(cell);
    if (at === 0) await page.keyboard.press("Space");
    for (let step = 0; step < at; step += 1) await page.keyboard.press("ArrowRight");
  }
  await tabTo(["id", "save"]);
}

const byScript = (page, respondent) =>
  page.evaluate((respondent) => {
    for (const [name, cell] of Object.entries(respondent)) {
      if (!cell) continue;
      const radio = document.querySelector(`input[name="${name}"][value="${cell}"]`);
      const box = document.querySelector(`textarea[name="${name}"]`);
      if (radio) radio.checked = true;
      else box.value = cell;
      (radio || box).dispatchEvent(new Event("input", { bubbles: true }));
    }
  }, respondent);

async function filledIn() {
  told.files = [];
  const page = await open("nl");
  told.preselected = await count(page, "input:checked, input[checked]");
  told.ranges = await count(page, "input[type=range]");
  told.progress = [await words(page, "#told")];
  await page.click("#save");
  told.nothing = await words(page, "#status");
  const [first, ...others] = task.respondents;
  await byKeyboard(page, first);
  await saved(page, () => page.keyboard.press("Enter"));
  told.progress.push(await words(page, "#told"));
  told.saved = await words(page, "#status");
  told.before = await checked(page);
  await page.reload();
  told.after = await checked(page);
  told.again = await shown(page, "#again");
  await saved(page, () => page.click("#save"));
  await saved(page, () => page.click("#save"));
  for (const respondent of others) {
    await page.click("#wipe");
    if (respondent === others[0]) told.wiped = await checked(page);
    await byScript(page, respondent);
    await saved(page, () => page.click("#save"));
  }
  await page.context().close();
}

async function cleared() {
  const page = await open("nl");
  await page.focus("input[name=bs1_nu]");
  await page.keyboard.press("Space");
  const twin = await page.context().newPage();
  await twin.goto(page.url());
  const seen = [await checked(page), await checked(twin)];
  const clear = page.locator("fieldset", { has: page.locator("input[name=bs1_nu]") }).locator("button");
  await clear.press("Enter");
  seen.push(await checked(page));
  await twin.waitForFunction(() => !document.querySelector("input:checked"));
  const focus = await page.evaluate(() => [document.activeElement.name, document.activeElement.value]);
  told.cleared = { seen, focus, progress: await words(page, "#told"), button: await clear.isVisible() };
  await page.context().close();
}

async function copied() {
  const take = () =>
    Object.defineProperty(navigator, "clipboard", { value: { writeText: async (text) => (window.taken = text) } });
  const refuse = () => Object.defineProperty(navigator, "clipboard", { value: undefined });
  told.copied = {};
  for (const [name, init] of Object.entries({ take, refuse })) {
    const page = await open("nl", { init: [init] });
    await byScript(page, task.respondents[0]);
    await page.click("#copy");
    await page.waitForFunction(() => document.getElementById("status").textContent);
    const text = await page.evaluate(() => window.taken || String(getSelection()) || "");
    const box = await page.evaluate(() => {
      const box = document.getElementById("text");
      return box.value.slice(box.selectionStart, box.selectionEnd);
    });
    told.copied[name] = { text: name === "take" ? text : box, box: await shown(page, "#text") };
    await page.context().close();
  }
}

async function forgotten() {
  const refuse = () =>
    Object.defineProperty(window, "localStorage", { get: () => { throw new DOMException("no", "SecurityError"); } });
  const page = await open("nl", { init: [refuse] });
  await byScript(page, task.respondents[0]);
  told.forgotten = { keeps: await shown(page, "#keeps"), forgets: await shown(page, "#forgets") };
  const text = await saved(page, () => page.click("#save"));
  told.files.pop();
  told.forgotten.file = text;
  await page.context().close();
}

async function named(page) {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send("Accessibility.getFullAXTree");
  const of = (role) =>
    nodes.filter((node) => !node.ignored && node.role?.value === role).map((node) => node.name?.value ?? "");
  return { groups: of("group"), radios: of("radio"), boxes: of("textbox"), buttons: of("button") };
}

async function looked() {
  told.axe = {};
  told.widths = {};
  const axe = { path: require.resolve("axe-core/axe.min.js") };
  const looks = [["nl", WIDE, "light"], ["nl", NARROW, "light"], ["nl", WIDE, "dark"], ["en", NARROW, "light"]];
  for (const [language, viewport, colorScheme] of looks) {
    const page = await open(language, { init: [axe], viewport, colorScheme, reducedMotion: "reduce" });
    const [now, wanted] = language === "nl" ? ["bs1_nu", "bs1_gewenst"] : ["bs1_now", "bs1_wanted"];
    await byScript(page, { [now]: "-1", [wanted]: "?" });
    await page.click("#save");
    const found = await page.evaluate((tags) => axe.run({ runOnly: tags }), TAGS);
    told.axe[`${language} ${viewport.width} ${colorScheme}`] = found.violations.map(
      (each) => `${each.id}: ${each.nodes[0].html}`,
    );
    told.judged = found.passes.map((each) => each.id);
    if (language === "nl") told.names = await named(page);
    await page.context().close();
  }
  for (const [name, width, size] of [["320", 320, "100%"], ["640 as at 200 %", 640, "100%"], ["large text", 320, "200%"]]) {
    const page = await open("nl", { viewport: { width, height: 700 } });
    await byScript(page, task.respondents[0]);
    await page.evaluate((size) => (document.documentElement.style.fontSize = size), size);
    told.widths[name] = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    if (name === "320") {
      told.targets = await page.evaluate(() =>
        [...document.querySelectorAll("input, button")]
          .map((each) => [each.name || each.textContent, each.getBoundingClientRect()])
          .filter(([, box]) => box.width)
          .map(([name, box]) => [name, Math.min(box.width, box.height)]),
      );
    }
    await page.context().close();
  }
}

async function printed() {
  const page = await open("nl");
  await page.emulateMedia({ media: "print" });
  told.printed = {
    radios: await count(page, "fieldset .scale b:visible"),
    buttons: await count(page, "button:visible"),
    overflow: await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
  };
  await page.context().close();
}

async function withoutScript() {
  const page = await open("nl", { javaScriptEnabled: false });
  told.withoutScript = { note: await words(page, "noscript"), buttons: await count(page, "button:visible") };
  await page.context().close();
}

async function hostile() {
  const page = await open("hostile");
  await byScript(page, { bs1_nu: "-1" });
  told.hostile = {
    hacked: await page.evaluate(() => window.hacked !== undefined),
    foreign: await count(page, "img, iframe, body script:not(#asked) ~ script ~ script"),
    poles: await page.evaluate(() => JSON.parse(document.getElementById("asked").textContent).dilemmas.bs1),
    heading: await words(page, "h1"),
  };
  const file = await saved(page, () => page.click("#save"));
  told.files.pop();
  told.hostile.file = file;
  await page.context().close();
}

(async () => {
  browser = await chromium.launch({ executablePath: task.browser, args: ["--no-sandbox"] });
  try {
    for (const act of [filledIn, cleared, copied, forgotten, looked, printed, withoutScript, hostile]) await act();
  } finally {
    await browser.close();
  }
  writeFileSync(1, JSON.stringify(told));
})().catch((error) => {
  console.error(error);
  process.exitCode = 1;
});
