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
