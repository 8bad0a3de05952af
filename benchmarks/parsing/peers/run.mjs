// Reads PDFs with another parser, as its users get it: node run.mjs FOLDER BRIDGE FILES.json ROUNDS
// FOLDER holds the parser's own source and node_modules; BRIDGE is one of the .ts files beside this one.
// Writes JSON: for each file its result, or null, and the milliseconds of each round.
import { createRequire } from "node:module";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { pathToFileURL } from "node:url";

const [folder, bridge, list, rounds] = process.argv.slice(2);
const require = createRequire(join(resolve(folder), "package.json"));
const source = join(resolve(folder), "source");
const legacy = ["js", "mjs"].map((end) => `pdfjs-dist/legacy/build/pdf.${end}`);
const pdfjs = legacy.find((name) => existsSync(join(resolve(folder), "node_modules", name)));
const suffix = pdfjs.slice(pdfjs.lastIndexOf(".") + 1);

const places = {
  name: "places",
  setup(build) {
    build.onResolve({ filter: /^pdfjs-dist$/ }, () => ({ path: require.resolve(pdfjs), external: true }));
    build.onResolve({ filter: /pdf\.worker\.entry$/ }, () => ({ path: "worker", namespace: "worker" }));
    build.onLoad({ filter: /.*/, namespace: "worker" }, () => ({
      contents: `export default ${JSON.stringify(require.resolve(pdfjs.replace("pdf.", "pdf.worker.")))}`,
    }));
    build.onResolve({ filter: /^peer\// }, (found) =>
      build.resolve(join(source, found.path.slice("peer/".length)), { resolveDir: source, kind: found.kind }));
    build.onResolve({ filter: /^lib\// }, (found) =>
      build.resolve(join(source, "src/app", found.path), { resolveDir: source, kind: found.kind }));
  },
};

// inside the parser's folder, so that what stays outside the bundle is found
const out = join(mkdtempSync(join(resolve(folder), ".bundle-")), `parser.${suffix === "js" ? "cjs" : "mjs"}`);
await require("esbuild").build({
  entryPoints: [bridge], bundle: true, platform: "node", outfile: out, plugins: [places], logLevel: "error",
  format: suffix === "js" ? "cjs" : "esm", nodePaths: [join(resolve(folder), "node_modules")],
  ...(suffix === "js" ? {} : { banner: { js: "import { createRequire as cr } from 'node:module'; const require = cr(import.meta.url);" } }),
});
// pdf.js 3 wants a canvas for what it draws; nothing is drawn here
globalThis.DOMMatrix ??= class {};
globalThis.Path2D ??= class {};
const parser = await import(pathToFileURL(out));
rmSync(dirname(out), { recursive: true });
const { parse } = parser.parse ? parser : parser.default;

console.log = console.warn = console.info = () => {};
const answers = JSON.parse(readFileSync(list, "utf8")).map((path) => ({ path, result: null, ms: [] }));
for (let round = 0; round < Number(rounds); round++) {
  for (const answer of answers) {
    const bytes = new Uint8Array(readFileSync(answer.path));
    const begun = performance.now();
    try {
      answer.result = await parse(bytes, answer.path);
    } catch (error) {
      process.stderr.write(`${answer.path}: ${error}\n`);
    }
    answer.ms.push(performance.now() - begun);
  }
}
process.stdout.write(JSON.stringify(answers), () => process.exit(0));
