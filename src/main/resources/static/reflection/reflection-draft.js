// Saves the reflection while it is written: a second after the last key, when a field is left, and when the page goes.
import { text } from './timecode.js';

const PAUSE = 1000;
const RETRY = 5000;

class ReflectionDraft extends HTMLElement {
  connectedCallback() {
    this.form = this.querySelector('form');
    this.dirty = false;
    this.form.addEventListener('input', () => this.#later(PAUSE));
    this.form.addEventListener('focusout', () => this.#save());
    this.form.addEventListener('submit', (event) => this.#submit(event));
    document.addEventListener('visibilitychange', () => document.visibilityState === 'hidden' && this.#save());
    window.addEventListener('pagehide', () => this.#save());
    this.#offerTime();
  }

  #later(pause) {
    this.dirty = true;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.#save(), pause);
  }

  #save() {
    if (this.dirty && !this.saving && !this.conflict) {
      clearTimeout(this.timer);
      this.dirty = false;
      this.saving = this.#saveNow();
    }
  }

  async #saveNow() {
    this.#say(this.dataset.saving);
    try {
      await this.#answered(await this.#send());
    } catch {
      this.#failed();
    }
    this.saving = null;
    if (this.dirty && !this.conflict) {
      this.#later(this.failed ? RETRY : PAUSE);
    }
  }

  /** Words that are under way arrive first, so that the form names their version. */
  async #submit(event) {
    clearTimeout(this.timer);
    if (this.saving) {
      event.preventDefault();
      await this.saving;
      this.form.requestSubmit();
    }
  }

  #send() {
    return fetch(this.dataset.url, {
      method: 'POST',
      keepalive: true,
      body: new URLSearchParams(new FormData(this.form)),
      headers: {
        Accept: 'application/json',
        'Second-Look-Launch': meta('launch'),
        'X-CSRF-Token': meta('csrf'),
      },
    });
  }

  async #answered(response) {
    if (response.ok) {
      this.failed = false;
      const { version } = await response.json();
      this.form.elements.version.value = version;
      const clock = new Date().toLocaleTimeString(document.documentElement.lang, { hour: '2-digit', minute: '2-digit' });
      this.#say(this.dataset.saved.replace('%', clock));
    } else if (response.status === 409) {
      this.conflict = true;
      this.#say(this.dataset.conflict);
    } else {
      this.#failed();
    }
  }

  #failed() {
    this.failed = true;
    this.dirty = true;
    this.#say(this.dataset.unsaved);
  }

  #offerTime() {
    const button = this.querySelector('[data-act=insert-time]');
    let field = this.form.querySelector('textarea');
    button.hidden = false;
    this.form.addEventListener('focusin', (event) => { field = event.target.closest('textarea') ?? field; });
    button.addEventListener('click', () => {
      field.setRangeText(`[${text(document.querySelector('lesson-player').now)}] `, field.selectionStart, field.selectionEnd, 'end');
      field.focus();
      this.#later(PAUSE);
    });
  }

  #say(words) {
    this.querySelector('[data-part=status]').textContent = words;
  }
}

function meta(name) {
  return document.querySelector(`meta[name=${name}]`).content;
}

customElements.define('reflection-draft', ReflectionDraft);
