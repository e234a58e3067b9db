// Small comforts on operators' pages: each form works without them, and each button appears only where it does something.

class CopyText extends HTMLElement {
  connectedCallback() {
    const button = this.querySelector('button');
    button.hidden = navigator.clipboard === undefined;
    button.addEventListener('click', () => this.copy(button));
  }

  /** Where a platform's frame does not allow it, the text is at least marked, for the keys that copy. */
  async copy(button) {
    const text = this.querySelector('code');
    try {
      await navigator.clipboard.writeText(text.textContent);
      button.textContent = button.dataset.done;
      document.getElementById('announcements').textContent = button.dataset.done;
    } catch {
      getSelection().selectAllChildren(text);
    }
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

/** The end of a form whose answer takes its time: says so meanwhile, and is not sent twice. */
class SlowForm extends HTMLElement {
  connectedCallback() {
    this.closest('form').addEventListener('submit', () => {
      const words = this.querySelector('[role=status]');
      words.textContent = words.dataset.running;
      setTimeout(() => { this.querySelector('button').disabled = true; });
    });
    window.addEventListener('pageshow', () => { this.querySelector('button').disabled = false; });
  }
}

customElements.define('copy-text', CopyText);
customElements.define('reveal-password', RevealPassword);
customElements.define('slow-form', SlowForm);
