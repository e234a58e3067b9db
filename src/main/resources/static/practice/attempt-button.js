// Sends one tap, and goes on trying while there is no line: the key is made with the page, so what arrives twice counts once.
const AGAIN = 5_000;
const PATIENCE = 20_000;

customElements.define('attempt-button', class extends HTMLElement {
  #tapped = 0;
  #timer = 0;
  #sending = false;

  connectedCallback() {
    this.#form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#tap();
    });
    addEventListener('online', this.#again);
  }

  disconnectedCallback() {
    clearTimeout(this.#timer);
    removeEventListener('online', this.#again);
  }

  get #form() {
    return this.querySelector('form');
  }

  #again = () => this.#tapped && this.#send();

  #tap() {
    this.#tapped ||= Date.now();
    this.#form.querySelector('button').disabled = true;
    this.#send();
  }

  async #send() {
    if (this.#sending) {
      return;
    }
    clearTimeout(this.#timer);
    this.#sending = true;
    this.#say('sending');
    try {
      const response = await fetch(this.#form.action, {
        method: 'POST', body: this.#fields(), signal: AbortSignal.timeout(PATIENCE),
      });
      this.#arrived(response);
    } catch {
      this.#say('waiting');
      this.#timer = setTimeout(this.#again, AGAIN);
    }
    this.#sending = false;
  }

  /** With the seconds since the tap: no two clocks are compared. */
  #fields() {
    const fields = new URLSearchParams(new FormData(this.#form));
    fields.set('ago', Math.round((Date.now() - this.#tapped) / 1000));
    return fields;
  }

  /** A refusal is a page too, and is shown by sending the form as it is. */
  #arrived(response) {
    this.#tapped = 0;
    if (response.ok && response.redirected) {
      location.replace(response.url);
    } else {
      this.#form.submit();
    }
  }

  #say(what) {
    this.querySelector('[data-part=status]').textContent = this.dataset[what];
  }
});
