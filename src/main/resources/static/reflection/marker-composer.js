// Composes a marker at the video's time or over a range, by button and by key, and makes its id, so that a form sent twice
// makes one marker.
import { announce, fill } from './announce.js';
import { meant } from './single-keys.js';
import { text, words } from './timecode.js';

class MarkerComposer extends HTMLElement {
  connectedCallback() {
    this.form = this.querySelector('form');
    this.range = this.querySelector('[data-act=range]');
    this.player = document.querySelector('lesson-player');
    this.querySelector('[data-part=typed]').hidden = true;
    this.range.hidden = false;
    this.range.addEventListener('click', () => this.#turnRange());
    this.form.elements.note.addEventListener('beforeinput', () => this.#hold());
    this.form.addEventListener('submit', () => this.#fill(), { capture: true });
    this.form.addEventListener('htmx:configRequest', (event) => this.#complete(event.detail.parameters));
    this.form.addEventListener('htmx:afterRequest', (event) => this.#sent(event));
    document.addEventListener('lesson-time', () => this.#ask());
    document.addEventListener('keydown', (event) => this.#press(event));
    this.#clear();
  }

  #press(event) {
    const acts = { m: () => this.#mark(), i: () => this.#begin(), o: () => this.#end() };
    const act = acts[event.key.toLowerCase()];
    if (act && !event.repeat && meant(event)) {
      event.preventDefault();
      act();
    }
  }

  #mark() {
    this.#hold();
    this.form.requestSubmit();
  }

  /** Typing begins: the moment it is about is now, whatever the video does meanwhile. */
  #hold() {
    if (this.at === null) {
      this.at = this.player.now;
      this.player.pause();
      this.#ask();
    }
  }

  #turnRange() {
    if (this.from === null) {
      this.#begin();
    } else if (this.to === null) {
      this.#end();
    } else {
      this.#range(null, null);
      announce(this.dataset.clear);
    }
  }

  #begin() {
    this.#range(this.player.now, null);
    announce(fill(this.dataset.begun, words(this.from)));
  }

  #end() {
    if (this.from === null) {
      this.#begin();
    } else {
      const { now } = this.player;
      this.#range(Math.min(this.from, now), Math.max(this.from, now));
      announce(fill(this.dataset.set, words(this.from), words(this.to)));
    }
  }

  #range(from, to) {
    [this.from, this.to] = [from, to];
    this.#ask();
  }

  #ask() {
    const moment = text(this.from ?? this.at ?? this.player.now);
    const end = this.to === null ? '' : ` – ${text(this.to)}`;
    this.querySelector('[data-part=ask]').textContent = this.dataset.ask.replace('%', moment + end);
    const { begin, range, clear } = this.dataset;
    this.range.textContent = this.from === null ? begin : this.to === null ? `${range} (${text(this.from)} …)` : clear;
  }

  #fill() {
    this.form.elements.start.value = this.from ?? this.at ?? this.player.now;
    this.form.elements.end.value = this.to ?? '';
  }

  #complete(parameters) {
    this.#fill();
    parameters.id = this.markerId;
    parameters.start = this.form.elements.start.value;
    parameters.end = this.form.elements.end.value;
  }

  #sent(event) {
    const { status } = event.detail.xhr; // htmx calls a problem that is shown a success
    if (status >= 200 && status < 300) {
      this.form.elements.note.value = '';
      this.form.querySelector('[data-problem]').replaceChildren();
      this.#clear();
    }
  }

  #clear() {
    this.markerId = crypto.randomUUID();
    this.at = null;
    this.#range(null, null);
  }
}

customElements.define('marker-composer', MarkerComposer);
