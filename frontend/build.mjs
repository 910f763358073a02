// Builds what the pages load: one stylesheet, one script, the fonts and the icons.
// Run as `npm run build`; needs no network once node_modules is there.

import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";

const here = dirname(fileURLToPath(import.meta.url));
const web = join(here, "..", "src", "rinnalla", "web");
const dist = join(web, "static", "web", "dist");
const modules = join(here, "node_modules");
const require = createRequire(import.meta.url);

const LICENCES = {
  "designsystemet.txt": "@digdir/designsystemet-css/LICENSE",
  "source-sans-3.txt": "@fontsource-variable/source-sans-3/LICENSE",
  "literata.txt": "@fontsource/literata/LICENSE",
  "htmx.txt": "htmx.org/LICENSE",
};

/** The component library's theme from theme.config.json, as theme/css/rinnalla.css. */
function theme() {
  const cli = join(modules, "@digdir/designsystemet");
  const { bin } = require(join(cli, "package.json"));
  const program = join(cli, typeof bin === "string" ? bin : Object.values(bin)[0]);
  const run = (...words) => execFileSync(process.execPath, [program, ...words], { cwd: here, stdio: "pipe" });
  run("tokens", "create", "--config", "theme.config.json");
  run("tokens", "build", "--config", "theme.config.json", "-t", "theme/tokens", "-o", "theme/css", "--clean");
}

/** The dark roles are written once; the copy for those who follow their system is made here. */
const followSystem = {
  name: "follow-system",
  setup({ onLoad }) {
    onLoad({ filter: /tokens\.css$/ }, ({ path }) => {
      const css = readFileSync(path, "utf8");
      const [, dark] = css.match(/\[data-color-scheme="dark"\] (\{[^}]*\})/);
      const copy = `@media screen and (prefers-color-scheme: dark) { [data-color-scheme="auto"] ${dark} }`;
      return { contents: `${css}\n${copy}\n`, loader: "css" };
    });
  },
};

async function bundle() {
  await build({
    entryPoints: { rinnalla: join(here, "css", "main.css") },
    outdir: dist,
    bundle: true,
    minify: true,
    target: ["chrome109", "firefox115", "safari15.6"],
    loader: { ".woff2": "file", ".svg": "file" },
    assetNames: "[ext]/[name]",
    plugins: [followSystem],
  });
  await build({
    entryPoints: { rinnalla: join(here, "js", "main.js") },
    outdir: dist,
    bundle: true,
    minify: true,
    format: "iife",
    target: ["chrome109", "firefox115", "safari15.6"],
  });
}

/** The drawings named in icons.json, as one file the `icon` tag reads. */
function icons() {
  const used = JSON.parse(readFileSync(join(here, "icons.json"), "utf8"));
  const drawings = {};
  for (const [name, file] of Object.entries(used)) {
    const svg = readFileSync(join(modules, "@navikt/aksel-icons/dist/svg", `${file}.svg`), "utf8");
    drawings[name] = svg.replace(/^\s*<svg[^>]*>|<\/svg>\s*$/g, "").trim();
  }
  mkdirSync(join(web, "icons"), { recursive: true });
  writeFileSync(join(web, "icons", "icons.json"), JSON.stringify(drawings));
}

/** The fonts of printed documents: static files, since typst can't set variable ones. */
function printFonts() {
  for (const weight of ["Regular", "Semibold", "Bold"]) {
    cpSync(join(modules, "source-sans/TTF", `SourceSans3-${weight}.ttf`), join(web, "print", `SourceSans3-${weight}.ttf`));
  }
}

function licences() {
  for (const [name, source] of Object.entries(LICENCES)) {
    cpSync(join(modules, source), join(dist, "licences", name));
  }
}

function weigh() {
  const files = ["rinnalla.css", "rinnalla.js", "woff2/source-sans-3-latin-wght-normal.woff2", "woff2/literata-latin-500-normal.woff2"];
  for (const file of files) {
    const body = readFileSync(join(dist, file));
    const wire = file.endsWith(".woff2") ? body.length : gzipSync(body, { level: 9 }).length;
    console.log(`${file}: ${(wire / 1000).toFixed(1)} kB over the wire`);
  }
}

rmSync(dist, { recursive: true, force: true });
theme();
await bundle();
icons();
printFonts();
licences();
weigh();
