// The same page, its interface and data chosen by the page's JSON: `ui`, and `rows` for a long timeline.
import {start} from './core.jsx';
import {longTimeline} from './long.js';
import ar from './strings.ar.js';
import de from './strings.de.js';
import en from './strings.en.js';

const {ui} = JSON.parse(document.getElementById('fx-data').textContent);
start({strings: {...en, ...{ar, de}[ui]}, expandData: longTimeline});
