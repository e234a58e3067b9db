// Saves the reflection while it is written: a second after the last key, when a field is left, and when the page goes.
import { text } from './timecode.js';

const PAUSE = 1000;
const RETRY = 5000;
const PATIENCE = 30_000;

/** What browsers let a request carry that outlives its page. */
const MOST_AT_PARTING = 60_000;

class ReflectionDraft extends HTMLElement {
  connectedCallback() {
    this.form = this.querySelector('form');
    this.form.elements.page.value = crypto.randomUUID();
    this.turn = 0;
    this.dirty = false;
    this.saving = Promise.resolve();
    this.form.addEventListener('input', () => this.#later(PAUSE));
    this.form.addEventListener('focusout', (event) => event.relatedTarget?.type !== 'submit' && this.save());
    this.form.addEventListener('submit', () => this.#submit());
    document.addEventListener('visibilitychange', () => document.visibilityState === 'hidden' && this.#part());
    window.addEventListener('beforeunload', () => this.#part());
    window.addEventListener('pagehide', () => this.#part());
    this.#offerTime();
    if (this.#isTypedIn()) {
      this.#later(PAUSE);
    }
  }

  /** Whether somebody was quicker than this script. */
  #isTypedIn() {
    return [...this.querySelectorAll('textarea')].some((field) => field.value !== field.defaultValue);
  }

  /** Saves what is not saved yet, after what is being saved. */
  save() {
    clearTimeout(this.timer);
    this.saving = this.saving.then(() => this.dirty && !this.stopped && this.#saveNow());
  }

  #later(pause) {
    this.dirty = true;
    this.#tell('unsaved');
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.save(), pause);
  }

  /** The page may be gone in a moment: what no answer has confirmed goes at once, past a save under way. */
  #part() {
    clearTimeout(this.timer);
    if ((this.dirty || this.asked) && !this.stopped) {
      this.#saveNow({ parting: true });
    }
  }

  /** Later turns win on the server, whichever arrives first; so the answer to an earlier one means nothing any more. */
  async #saveNow({ parting = false } = {}) {
    const turn = this.#take();
    this.asked = true;
    this.#say(this.dataset.saving);
    const answer = await this.#send(parting).catch(() => ({ status: 0 }));
    if (turn === this.turn) {
      this.asked = false;
      this.#answered(answer);
    }
  }

  /** The form is a turn like a save, and the last one of this page. */
  #submit() {
    clearTimeout(this.timer);
    this.#take();
    this.asked = false;
    this.#tell('saved');
  }

  #take() {
    this.dirty = false;
    this.turn += 1;
    this.form.elements.turn.value = this.turn;
    return this.turn;
  }

  async #send(parting) {
    const body = new URLSearchParams(new FormData(this.form)).toString();
    const response = await fetch(this.dataset.url, {
      method: 'POST',
      keepalive: parting && body.length < MOST_AT_PARTING,
      signal: AbortSignal.timeout(PATIENCE),
      body,
      headers: {
        Accept: 'application/json',
        'Content-Type': 'application/x-www-form-urlencoded',
        'Second-Look-Launch': meta('launch'),
        'X-CSRF-Token': meta('csrf'),
      },
    });
    return { status: response.status, version: response.ok ? (await response.json()).version : null };
  }

  #answered({ status, version }) {
    if (status === 200) {
      this.form.elements.version.value = version;
      const clock = new Date().toLocaleTimeString(document.documentElement.lang, { hour: '2-digit', minute: '2-digit' });
      this.#say(this.dataset.saved.replace('%', clock));
      if (!this.dirty) {
        this.#tell('saved');
      }
      return;
    }
    const final = { 401: 'ended', 403: 'ended', 409: 'conflict' }[status];
    if (final) {
      this.stopped = true;
      this.#say(this.dataset[final]);
    } else if (status === 422) {
      this.#say(this.dataset.tooLong);
    } else {
      this.#again();
    }
  }

  #tell(state) {
    this.dispatchEvent(new CustomEvent(`second-look:${state}`, { bubbles: true }));
  }

  #again() {
    this.#say(this.dataset.unsaved);
    this.#later(RETRY);
  }

  #offerTime() {
    const player = document.querySelector('lesson-player');
    if (!player) {
      return;
    }
    const button = this.querySelector('[data-act=insert-time]');
    let field = this.form.querySelector('textarea');
    button.hidden = false;
    this.form.addEventListener('focusin', (event) => { field = event.target.closest('textarea') ?? field; });
    button.addEventListener('click', () => {
      field.setRangeText(`[${text(player.now)}] `, field.selectionStart, field.selectionEnd, 'end');
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
