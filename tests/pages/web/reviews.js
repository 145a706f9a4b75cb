// A component with a field inside, as many review sites have one.
customElements.define('my-editor', class extends HTMLElement {
  connectedCallback() {
    const root = this.attachShadow({mode: 'open'});
    const field = document.createElement('textarea');
    field.id = 'field';
    const rich = document.createElement('div');
    rich.id = 'inner';
    rich.contentEditable = 'true';
    rich.style.cssText = 'min-height: 40px; white-space: pre-wrap';
    root.append(field, rich);
  }
});

// An editor with a model of its own: it takes pastes, keeps the browser from them and draws anew from the model.
const editor = document.getElementById('model');
let lines = [''];
const draw = () => {
  editor.replaceChildren(...lines.map((line) => {
    const block = document.createElement('div');
    block.append(line === '' ? document.createElement('br') : line);
    return block;
  }));
};
editor.addEventListener('paste', (event) => {
  event.preventDefault();
  const text = event.clipboardData.getData('text/plain').split('\n');
  const last = lines.pop();
  lines = [...lines, last + text[0], ...text.slice(1)];
  draw();
});
editor.addEventListener('beforeinput', (event) => event.preventDefault());
draw();
window.modelText = () => lines.join('\n');
