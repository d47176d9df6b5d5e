/* Measure the text of pictures as a browser draws it: what crosses, what leaves the frame, what is small. */
const { readFileSync, writeFileSync } = require("node:fs");
const { chromium } = require("playwright-core");

const task = JSON.parse(readFileSync(process.argv[2], "utf-8"));

const measured = () => {
  const EDGE = 0.05;
  const frame = document.querySelector("svg").viewBox.baseVal;
  const boxes = [...document.querySelectorAll("text")].map((each) => {
    const { x, y, width, height } = each.getBBox();
    const size = parseFloat(each.getAttribute("font-size"));
    return { words: each.textContent, left: x, right: x + width, top: y, bottom: y + height, size };
  });
  const meet = (a, b) =>
    a.left < b.right - EDGE && b.left < a.right - EDGE && a.top < b.bottom - EDGE && b.top < a.bottom - EDGE;
  const crossing = boxes.flatMap((a, at) =>
    boxes.slice(at + 1).filter((b) => meet(a, b)).map((b) => `${a.words} / ${b.words}`),
  );
  const outside = boxes.filter(
    (box) =>
      box.left < frame.x || box.right > frame.x + frame.width ||
      box.top < frame.y || box.bottom > frame.y + frame.height,
  );
  const marks = [...document.querySelectorAll("circle, path")]
    .map((each) => each.getBBox())
    .map(({ x, y, width, height }) => ({ left: x, right: x + width, top: y, bottom: y + height }));
  const lost = marks.filter(
    (mark) =>
      mark.left < frame.x || mark.right > frame.x + frame.width ||
      mark.top < frame.y || mark.bottom > frame.y + frame.height,
  );
  return {
    crossing,
    outside: outside.map((box) => box.words),
    lost: lost.length,
    texts: boxes.length,
    smallest: Math.min(...boxes.map((box) => box.size)) / frame.width,
    shape: frame.height / frame.width,
  };
};

(async () => {
  const browser = await chromium.launch({ executablePath: task.browser, args: ["--no-sandbox"] });
  const told = {};
  try {
    const page = await browser.newPage();
    const asked = [];
    page.on("request", (request) => asked.push(request.url()));
    for (const [name, picture] of Object.entries(task.pictures)) {
      for (const font of task.fonts) {
        await page.setContent(picture);
        await page.evaluate((font) => {
          if (font) document.querySelector("svg").setAttribute("font-family", font);
        }, font);
        told[`${name} ${font}`.trim()] = await page.evaluate(measured);
      }
    }
    told.asked = asked.filter((url) => !url.startsWith("data:"));
  } finally {
    await browser.close();
  }
  writeFileSync(1, JSON.stringify(told));
})().catch((error) => {
  console.error(error);
  process.exitCode = 1;
});
