// The classic page, its interface chosen by the page's JSON: `ui`.
import {start} from './classic.js';
import {makeEditor} from './quill1.js';
import de from './strings.de.js';
import en from './strings.en.js';

const {ui} = JSON.parse(document.getElementById('fx-data').textContent);
start({strings: {...en, ...{de}[ui]}, makeEditor});
