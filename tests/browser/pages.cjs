// Judge pages that need nothing else: node pages.cjs BROWSER FILE... tells what html-validate and axe find, as JSON.
"use strict";
const { HtmlValidate, StaticConfigLoader } = require("html-validate");
const { chromium } = require("playwright-core");

const [executablePath, ...files] = process.argv.slice(2);
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const rules = { extends: ["html-validate:recommended"], rules: { "long-title": "off", "void-style": "off" } };

async function main() {
  const told = {};
  const html = new HtmlValidate(new StaticConfigLoader(rules));
  const browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
  for (const file of files) {
    const report = await html.validateFile(file);
    const found = report.results.flatMap((each) => each.messages.map((one) => `${one.ruleId} ${one.line}: ${one.message}`));
    const page = await (await browser.newContext({ bypassCSP: true })).newPage();
    page.on("request", (request) => request.url().startsWith("http") && found.push(`request ${request.url()}`));
    await page.goto(`file://${file}`);
    await page.addScriptTag({ path: require.resolve("axe-core") });
    const axe = await page.evaluate((tags) => axe.run({ runOnly: tags }), TAGS);
    found.push(...axe.violations.map((each) => `${each.id}: ${each.nodes[0].html.slice(0, 120)}`));
    told[file] = found;
    await page.close();
  }
  await browser.close();
  process.stdout.write(JSON.stringify(told));
}
main();
