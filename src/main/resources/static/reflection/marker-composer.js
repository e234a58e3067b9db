// Composes a marker at the video's time or over a range, by button and by key, and makes its id, so that a form sent twice
// makes one marker.
import { meant } from './single-keys.js';
import { text } from './timecode.js';

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
    const acts = { m: () => this.#mark(), i: () => this.#from(this.player.now), o: () => this.#to(this.player.now) };
    const act = acts[event.key.toLowerCase()];
    if (act && meant(event)) {
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
      this.#from(this.player.now);
    } else if (this.to === null) {
      this.#to(this.player.now);
    } else {
      this.#from(null);
    }
  }

  #from(millis) {
    this.from = millis;
    this.to = null;
    this.#ask();
  }

  #to(millis) {
    if (this.from !== null) {
      [this.from, this.to] = [Math.min(this.from, millis), Math.max(this.from, millis)];
    } else {
      [this.from, this.to] = [millis, null];
    }
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
    if (event.detail.successful) {
      this.form.elements.note.value = '';
      this.form.querySelector('[data-problem]').replaceChildren();
      this.#clear();
    }
  }

  #clear() {
    this.markerId = crypto.randomUUID();
    this.at = null;
    this.#from(null);
  }
}

customElements.define('marker-composer', MarkerComposer);
