// Makes the files of a new site and its first test:  npm run new-site -- mastodon mastodon.social
//
// The adapter works at once on the page that is made with it; docs/adding-a-site.md says what to change then.
import {existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync} from 'node:fs';
import {dirname, join, resolve} from 'node:path';
import {fileURLToPath} from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const template = join(here, 'template');
const root = resolve(here, '..', '..');

const [name = '', host = ''] = process.argv.slice(2);
if (!/^[a-z][a-z0-9]*$/.test(name) || !/^[a-z0-9-]+(\.[a-z0-9-]+)+$/.test(host)) {
  console.error('npm run new-site -- NAME HOST, for example: npm run new-site -- mastodon mastodon.social');
  process.exit(2);
}
const sites = join(root, 'extension', 'src', 'sites');
const folder = join(sites, name);
if (existsSync(folder)) {
  console.error(`extension/src/sites/${name} is there already`);
  process.exit(2);
}

const filled = (file) =>
  readFileSync(join(template, file), 'utf8').replaceAll('__NAME__', name).replaceAll('__HOST__', host);

function write(path, text) {
  mkdirSync(dirname(path), {recursive: true});
  writeFileSync(path, text);
  console.log(path.slice(root.length + 1));
}

/** The adapter is asked before the one that takes every page. */
function register() {
  const path = join(sites, 'clicked.ts');
  const known = readFileSync(path, 'utf8');
  const imported = known.replace("import {web} from './web';", `import {${name}} from './${name}';\nimport {web} from './web';`);
  write(path, imported.replace(', web];', `, ${name}, web];`));
}

function serve() {
  const path = join(root, 'tests', 'pages', 'hosts.json');
  const hosts = JSON.parse(readFileSync(path, 'utf8'));
  write(path, `${JSON.stringify({...hosts, [host]: name}, null, 2)}\n`);
}

for (const file of readdirSync(template).filter((one) => one.endsWith('.ts'))) write(join(folder, file), filled(file));
write(join(root, 'tests', 'pages', name, 'home.html'), filled('home.html'));
write(join(root, 'tests', 'browser', `test_${name}.py`), filled('test_site.py'));
register();
serve();
console.log(`\nNext: python -m pytest tests/browser/test_${name}.py, then docs/adding-a-site.md`);
