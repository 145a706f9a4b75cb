// The newer page, its interface and layout chosen by the page's JSON: `ui`, `layout`.
import {start} from './sdui.js';
import {makeEditor} from './tiptap.js';
import de from './strings.de.js';
import en from './strings.en.js';

const {ui, layout} = JSON.parse(document.getElementById('fx-data').textContent);
start({strings: {...en, ...{de}[ui]}, makeEditor, layout});
