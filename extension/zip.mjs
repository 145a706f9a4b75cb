/**
 * Packs the built extension for a store: the same sources give the same bytes, on any machine and at any time.
 *
 *     node zip.mjs [dist] [out]     default: dist and ../build/extension
 *
 * Two files come of it: the package to upload, and the texts and pictures of the store's page.
 */
import {createHash} from 'node:crypto';
import {mkdirSync, readdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join, relative, sep} from 'node:path';
import {fileURLToPath} from 'node:url';
import {zipSync} from 'fflate';

const here = fileURLToPath(new URL('.', import.meta.url));
const dist = process.argv[2] ?? join(here, 'dist');
const out = process.argv[3] ?? join(here, '..', 'build', 'extension');

/** The first day that a zip can name: nothing of the machine's clock goes in. */
const DAY = new Date(1980, 0, 1);

/** Every file below a folder, by its path there, in an order that no file system decides. */
function filesIn(folder) {
  const found = readdirSync(folder, {recursive: true, withFileTypes: true}).filter((entry) => entry.isFile());
  const paths = found.map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'));
  return Object.fromEntries(paths.sort().map((path) => [path, readFileSync(join(folder, path))]));
}

/** A store signs with a key of its own and takes no manifest that names another. */
function withoutKey(files) {
  const {key, ...manifest} = JSON.parse(files['manifest.json'].toString('utf8'));
  if (!key) throw new Error('the manifest has no key: is this the built extension?');
  return {...files, 'manifest.json': Buffer.from(JSON.stringify(manifest, null, 2) + '\n')};
}

function write(name, files) {
  const stamped = Object.fromEntries(Object.entries(files).map(([path, bytes]) => [path, [bytes, {mtime: DAY, os: 3, attrs: 0o644 << 16}]]));
  const bytes = zipSync(stamped, {level: 9});
  mkdirSync(out, {recursive: true});
  writeFileSync(join(out, name), bytes);
  console.log(`${createHash('sha256').update(bytes).digest('hex')}  ${join(out, name)}  ${bytes.length} bytes`);
}

const files = filesIn(dist);
const {version} = JSON.parse(files['manifest.json'].toString('utf8'));
write(`aboveboard-${version}.zip`, withoutKey(files));
write(`aboveboard-${version}-store.zip`, filesIn(join(here, 'store')));
