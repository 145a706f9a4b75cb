// Builds the look-alike pages:  node build.mjs  ->  dist/<site>/
//
// The sources are in src/, the editors come from the packages of package.json (`npm ci` is run where they
// are missing). Nothing is built again while no source has changed: dist/built holds their hash.
import {execFileSync} from 'node:child_process';
import {createHash} from 'node:crypto';
import {cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const out = join(here, 'dist');
const stamp = join(out, 'built');
/** Every folder of pages; a new site's is taken in by itself. */
const SITES = readdirSync(here, {withFileTypes: true})
  .filter((entry) => entry.isDirectory() && !['src', 'dist', 'node_modules'].includes(entry.name))
  .map((entry) => entry.name)
  .sort();
const BUNDLES = {
  'x/app.js': 'x/dev.jsx',
  'x/variants.js': 'x/variants.jsx',
  'facebook/app.js': 'facebook/dev.js',
  'facebook/variants.js': 'facebook/variants.js',
  'linkedin/app-classic.js': 'linkedin/dev-classic.js',
  'linkedin/app-sdui.js': 'linkedin/dev-sdui.js',
  'linkedin/variants-classic.js': 'linkedin/variants-classic.js',
  'linkedin/variants-sdui.js': 'linkedin/variants-sdui.js',
  'web/editors.js': 'web/editors.js',
};

function filesUnder(folder) {
  return readdirSync(folder, {withFileTypes: true, recursive: true})
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

function hashOfSources() {
  const hash = createHash('sha256');
  const files = ['src', ...SITES].flatMap((folder) => filesUnder(join(here, folder)));
  for (const file of [...files, join(here, 'package-lock.json'), join(here, 'build.mjs')]) {
    hash.update(file.slice(here.length)).update('\0').update(readFileSync(file)).update('\0');
  }
  return hash.digest('hex');
}

/** A variant is data alone, `<page>.json`: its ui, layout and posts; the page around it is always the same. */
function pageOf(site, data) {
  const bundle = site === 'linkedin' ? `variants-${data.markup}.js` : 'variants.js';
  const root = {x: 'react-root', facebook: 'mount_0_0_fx', linkedin: data.markup === 'sdui' ? 'root' : 'app-root'};
  const json = JSON.stringify(data).replaceAll('<', '\\u003c');
  return `<!doctype html>
<html>
<head><meta charset="utf-8"><title>${site}</title><link rel="icon" href="data:,"><link rel="stylesheet" href="app.css"></head>
<body><div id="${root[site]}"></div><script id="fx-data" type="application/json">${json}</script><script src="${bundle}"></script></body>
</html>
`;
}

function writePages() {
  for (const site of SITES) {
    cpSync(join(here, site), join(out, site), {recursive: true});
    for (const name of readdirSync(join(here, site))) {
      if (!name.endsWith('.json') || name === 'expected.json') continue;
      const data = JSON.parse(readFileSync(join(here, site, name), 'utf8'));
      writeFileSync(join(out, site, name.replace('.json', '.html')), pageOf(site, data));
    }
  }
}

const hash = hashOfSources();
if (existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) process.exit(0);
const {devDependencies} = JSON.parse(readFileSync(join(here, 'package.json'), 'utf8'));
if (!Object.keys(devDependencies).every((name) => existsSync(join(here, 'node_modules', name)))) {
  execFileSync('npm', ['ci', '--no-audit', '--no-fund'], {cwd: here, stdio: 'inherit'});
}
const {build} = await import('esbuild');
rmSync(out, {recursive: true, force: true});
mkdirSync(out, {recursive: true});
for (const [outfile, entry] of Object.entries(BUNDLES)) {
  await build({
    entryPoints: [join(here, 'src', entry)],
    outfile: join(out, outfile),
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'chrome120',
    jsx: 'automatic',
    legalComments: 'none',
    charset: 'utf8',
    define: {'process.env.NODE_ENV': '"production"', global: 'globalThis'},
  });
}
writePages();
writeFileSync(stamp, hash);
