/** Shows beside the fields of a task what teachers will see of it, while somebody types. */
customElements.define('task-card', class extends HTMLElement {
  connectedCallback() {
    this.addEventListener('input', ({ target }) => {
      const part = target.dataset.shown;
      if (part) {
        this.querySelector(`[data-part=${part}]`).textContent = target.value;
      }
    });
  }
});
