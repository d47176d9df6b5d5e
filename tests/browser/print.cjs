// Print pages that need nothing else: node print.cjs BROWSER FILE... writes FILE.pdf beside each, as paper would be.
"use strict";
const { chromium } = require("playwright-core");

const [executablePath, ...files] = process.argv.slice(2);

async function main() {
  const browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
  for (const file of files) {
    const page = await browser.newPage();
    await page.goto(`file://${file}`);
    await page.pdf({ path: `${file}.pdf`, preferCSSPageSize: true, printBackground: true });
    await page.close();
  }
  await browser.close();
}
main();
