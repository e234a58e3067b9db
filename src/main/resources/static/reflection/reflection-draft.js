// Saves the reflection while it is written: a second after the last key, when a field is left, and when the page goes.
import { text } from './timecode.js';

const PAUSE = 1000;
const RETRY = 5000;

/** What browsers let a request carry that outlives its page. */
const MOST_AT_PARTING = 60_000;

class ReflectionDraft extends HTMLElement {
  connectedCallback() {
    this.form = this.querySelector('form');
    this.dirty = false;
    this.saving = Promise.resolve();
    this.form.addEventListener('input', () => this.#later(PAUSE));
    this.form.addEventListener('focusout', (event) => event.relatedTarget?.type !== 'submit' && this.save());
    this.form.addEventListener('submit', (event) => this.#submit(event));
    document.addEventListener('visibilitychange', () => document.visibilityState === 'hidden' && this.save());
    window.addEventListener('pagehide', () => this.save());
    this.#offerTime();
  }

  /** Saves what is not saved yet, after what is being saved. */
  save() {
    clearTimeout(this.timer);
    this.saving = this.saving.then(() => this.dirty && !this.stopped && this.#saveNow());
    return this.saving;
  }

  #later(pause) {
    this.dirty = true;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.save(), pause);
  }

  async #saveNow() {
    this.dirty = false;
    this.#say(this.dataset.saving);
    try {
      await this.#answered(await this.#send());
    } catch {
      this.#again();
    }
  }

  /** The form goes with the version of the last save, so a save under way comes first. */
  #submit(event) {
    clearTimeout(this.timer);
    if (!this.settled) {
      event.preventDefault();
      this.dirty = false;
      this.saving.then(() => {
        this.settled = true;
        this.form.submit();
      });
    }
  }

  #send() {
    const body = new URLSearchParams(new FormData(this.form)).toString();
    return fetch(this.dataset.url, {
      method: 'POST',
      keepalive: document.visibilityState === 'hidden' && body.length < MOST_AT_PARTING,
      body,
      headers: {
        Accept: 'application/json',
        'Content-Type': 'application/x-www-form-urlencoded',
        'Second-Look-Launch': meta('launch'),
        'X-CSRF-Token': meta('csrf'),
      },
    });
  }

  async #answered(response) {
    if (response.ok) {
      const { version } = await response.json();
      this.form.elements.version.value = version;
      const clock = new Date().toLocaleTimeString(document.documentElement.lang, { hour: '2-digit', minute: '2-digit' });
      this.#say(this.dataset.saved.replace('%', clock));
      return;
    }
    const final = { 401: 'ended', 403: 'ended', 409: 'conflict' }[response.status];
    if (final) {
      this.stopped = true;
      this.#say(this.dataset[final]);
    } else if (response.status === 422) {
      this.#say(this.dataset.tooLong);
    } else {
      this.#again();
    }
  }

  #again() {
    this.#say(this.dataset.unsaved);
    this.#later(RETRY);
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
