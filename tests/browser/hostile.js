// Ways in which a hostile page could try to get at a token, a capture or a draft. Run in the page's own world;
// whatever is found or handed over goes into `loot`. The extension's id is known to everybody.
(() => {
const ID = 'mdpoblpacibmhbgmdghnfigfjdlccmla';
const OURS = `chrome-extension://${ID}`;
const POST = {id: '1', author: {handle: '@a'}, text: 'forged'};
const CAPTURED = {ok: true, platform: 'x', key: '1', url: 'https://x.com/a/status/1', post: POST, thread: [], warnings: []};
const FORGED = {kind: 'suggest-clicked', captured: CAPTURED};
const button = () => document.querySelector('[data-aboveboard=suggest]');
window.ways = {
  // messages and events
  "message to the window": async () => {
    postMessage(FORGED, '*');
  },
  "message with the extension's name": async () => {
    postMessage({source: 'aboveboard', ...FORGED}, location.origin);
  },
  "event of our message's name": async () => {
    document.dispatchEvent(new CustomEvent('suggest-clicked', {detail: FORGED}));
  },
  "event on our button": async () => {
    button().dispatchEvent(new CustomEvent('suggest-clicked', {detail: FORGED}));
  },
  "insert asked by message": async () => {
    postMessage({kind: 'insert', key: '1', text: 'forged'}, '*');
  },
  "capture asked by message": async () => {
    postMessage({kind: 'capture'}, '*');
  },
  "settings asked by message": async () => {
    postMessage({kind: 'settings'}, '*');
  },
  "sent told by message": async () => {
    postMessage({kind: 'sent', key: '1', text: 'forged'}, '*');
  },
  "channel of our port's name": async () => {
    new BroadcastChannel('panel').postMessage({kind: 'suggest', job: '1', request: {}});
  },
  "channel that listens": async () => {
    new BroadcastChannel('aboveboard').onmessage = (e) => loot.push(JSON.stringify(e.data));
  },
  "message port handed around": async () => {
    const c = new MessageChannel(); postMessage({kind: 'panel'}, '*', [c.port2]);
  },
  "storage event": async () => {
    dispatchEvent(new StorageEvent('storage', {key: 'taken:1', newValue: 'forged'}));
  },
  // clicks
  "script's click": async () => {
    button().click();
  },
  "made-up mouse event": async () => {
    button().dispatchEvent(new MouseEvent('click', {bubbles: true, composed: true}));
  },
  "made-up pointer event": async () => {
    button().dispatchEvent(new PointerEvent('click', {bubbles: true, detail: 1}));
  },
  "made-up Enter": async () => {
    button().focus();
    button().dispatchEvent(new KeyboardEvent('keydown', {key: 'Enter', bubbles: true}));
  },
  "made-up Alt+R": async () => {
    document.dispatchEvent(new KeyboardEvent('keydown', {key: 'r', altKey: true, bubbles: true}));
  },
  "event that calls itself trusted": async () => {
    const e = new MouseEvent('click');
    Object.defineProperty(e, 'isTrusted', {value: true});
    button().dispatchEvent(e);
  },
  "click through a label": async () => {
    const l = document.createElement('label');
    const b = button();
    b.id = 'stolen';
    l.htmlFor = 'stolen';
    document.body.append(l);
    l.click();
    b.removeAttribute('id');
  },
  "click on a copy": async () => {
    const c = button().cloneNode(true); document.body.append(c); c.click(); c.remove();
  },
  "submit of a form around": async () => {
    const f = document.createElement('form');
    f.onsubmit = (e) => e.preventDefault();
    f.append(button().cloneNode(true));
    document.body.append(f);
    f.requestSubmit();
    f.remove();
  },
  // the extension's own files
  "fetch of a file": async () => {
    await fetch(`${OURS}/manifest.json`).then((r) => r.text()).then((t) => loot.push(t));
  },
  "fetch of the panel": async () => {
    await fetch(`${OURS}/panel.html`, {mode: 'no-cors'}).then((r) => loot.push('panel ' + r.type));
  },
  "request of the old kind": async () => {
    await new Promise((go, no) => {const x = new XMLHttpRequest(); x.onload = () => go(loot.push('xhr')); x.onerror = no; x.open('GET', `${OURS}/panel.html`); x.send();});
  },
  "import of a script": async () => {
    await import(`${OURS}/background.js`).then(() => loot.push('imported'));
  },
  "picture": async () => {
    await new Promise((go, no) => {const i = new Image(); i.onload = () => go(loot.push('picture')); i.onerror = no; i.src = `${OURS}/icon/16.png`;});
  },
  "worker": async () => {
    await new Promise((go, no) => {const w = new Worker(`${OURS}/background.js`); w.onerror = no; w.onmessage = () => go(loot.push('worker'));});
  },
  "panel in a frame": async () => {
    const f = document.createElement('iframe');
    f.src = `${OURS}/panel.html?tab=1`;
    document.body.append(f);
    await new Promise((go) => setTimeout(go, 200));
    loot.push(String(f.contentDocument?.body?.innerText));
    f.remove();
  },
  "panel in a window": async () => {
    const w = open(`${OURS}/options.html`);
    loot.push(String(w?.document?.body?.innerText));
    w?.close();
  },
  "navigation of a frame": async () => {
    const f = document.createElement('iframe');
    document.body.append(f);
    f.contentWindow.location = `${OURS}/panel.html`;
    await new Promise((go) => setTimeout(go, 100));
    loot.push(String(f.contentDocument?.body?.innerText));
    f.remove();
  },
  // the browser's own doors
  "runtime message": async () => {
    await new Promise((go, no) => {chrome.runtime.sendMessage(ID, FORGED, (a) => go(loot.push(String(a)))); setTimeout(no, 300);});
  },
  "runtime port": async () => {
    const p = chrome.runtime.connect(ID, {name: 'panel'});
    p.onMessage.addListener((m) => loot.push(JSON.stringify(m)));
    p.postMessage({kind: 'suggest', job: '1', request: {}});
  },
  "extension storage": async () => {
    chrome.storage.local.get(null, (all) => loot.push(JSON.stringify(all)));
  },
  "page storage": async () => {
    loot.push(JSON.stringify({...localStorage}), JSON.stringify({...sessionStorage}), document.cookie);
  },
  "databases": async () => {
    loot.push(JSON.stringify(await indexedDB.databases()), JSON.stringify(await caches.keys()));
  },
  "globals": async () => {
    loot.push(Object.getOwnPropertyNames(window).filter((n) => /aboveboard|wxt|token/i.test(n)).join());
  },
  "service from the page": async () => {
    await fetch('http://127.0.0.1:8400/v1/suggestions', {method: 'POST', body: '{}'}).then((r) => r.text()).then((t) => loot.push(t));
  },
  // the page's own tree
  "everything on our nodes": async () => {
    for (const n of document.querySelectorAll('[data-aboveboard]')) loot.push(n.outerHTML, String(n.shadowRoot), Object.keys(n).join());
  },
  "watching our nodes": async () => {
    new MutationObserver((all) => all.forEach((r) => loot.push(r.target.outerHTML ?? ''))).observe(document, {subtree: true, attributes: true, childList: true});
  },
  "names that clobber": async () => {
    for (const name of ['body', 'activeElement', 'getSelection', 'aboveboard', 'chrome']) {const i = document.createElement('img'); i.name = name; i.id = name; document.body.append(i); i.remove();}
  },
  "element of our kind": async () => {
    customElements.define('data-aboveboard', class extends HTMLElement {connectedCallback() {loot.push(this.outerHTML);}});
  },
  "timing of our files": async () => {
    loot.push(performance.getEntriesByType('resource').map((e) => e.name).filter((n) => n.startsWith('chrome-extension')).join());
  },
};
return Object.keys(window.ways);
})()
