// Judge Markdown with markdownlint: what it has to say goes to standard output, as JSON.
//
// node lint.mjs CONFIG.json FILE…
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";

const found = createRequire(`${process.env.NODE_PATH}/`).resolve("markdownlint/sync");
const { lint } = await import(pathToFileURL(found));
const [config, ...files] = process.argv.slice(2);
const told = lint({ files, config: JSON.parse(readFileSync(config, "utf-8")) });
const lines = Object.entries(told).flatMap(([file, problems]) =>
  problems.map((each) => `${file}:${each.lineNumber} ${each.ruleNames[0]} ${each.ruleDescription} ${each.errorDetail ?? ""} ${each.errorContext ?? ""}`),
);
process.stdout.write(JSON.stringify(lines));
