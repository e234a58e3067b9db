// Small comforts on operators' pages: each form works without them, and each button appears only where it does something.

class CopyText extends HTMLElement {
  connectedCallback() {
    const button = this.querySelector('button');
    button.hidden = navigator.clipboard === undefined;
    button.addEventListener('click', async () => {
      await navigator.clipboard.writeText(this.querySelector('code').textContent);
      document.getElementById('announcements').textContent = button.dataset.done;
      button.textContent = button.dataset.done;
    });
  }
}

class RevealPassword extends HTMLElement {
  connectedCallback() {
    const button = this.querySelector('button');
    const field = this.querySelector('input');
    button.hidden = false;
    button.addEventListener('click', () => {
      const shown = field.type === 'password';
      field.type = shown ? 'text' : 'password';
      button.setAttribute('aria-pressed', shown);
    });
  }
}

customElements.define('copy-text', CopyText);
customElements.define('reveal-password', RevealPassword);
