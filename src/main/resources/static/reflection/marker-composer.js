// Composes a marker at the video's time or over the player's range, by button and by key, and makes its id, so that a form sent
// twice makes one marker.
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
    this.form.elements.note.addEventListener('beforeinput', () => this.#type());
    this.sent = this.next = null;
    this.form.addEventListener('submit', () => this.#fill(), { capture: true });
    this.form.addEventListener('htmx:configRequest', (event) => this.#complete(event.detail.parameters));
    this.form.addEventListener('htmx:afterRequest', (event) => this.#sent(event));
    document.addEventListener('lesson-time', () => this.#ask());
    document.addEventListener('lesson-range', () => this.#ask());
    document.addEventListener('keydown', (event) => this.#press(event));
    this.#clear();
  }

  #press(event) {
    if (event.key.toLowerCase() === 'm' && !event.repeat && meant(event)) {
      event.preventDefault();
      this.#mark();
    }
  }

  #mark() {
    this.#hold();
    this.form.requestSubmit();
  }

  /** Words that come while a marker is on its way are the next one's. */
  #type() {
    if (this.sent !== null) {
      this.next ??= this.player.now;
    }
    this.#hold();
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
    const { start, end } = this.player.range;
    this.player.act(start === null ? 'range-start' : end === null ? 'range-end' : 'range-clear');
  }

  #ask() {
    const { start, end } = this.player.range;
    const until = end === null ? '' : ` – ${text(end)}`;
    this.querySelector('[data-part=ask]').textContent = this.dataset.ask.replace('%', text(this.#start) + until);
    const { begin, range, clear } = this.dataset;
    this.range.textContent = start === null ? begin : end === null ? `${range} (${text(start)} …)` : clear;
  }

  get #start() {
    return this.player.range.start ?? this.at ?? this.player.now;
  }

  #fill() {
    this.form.elements.start.value = this.#start;
    this.form.elements.end.value = this.player.range.end ?? '';
  }

  #complete(parameters) {
    this.#fill();
    this.sent = this.form.elements.note.value;
    parameters.id = this.markerId;
    parameters.start = this.form.elements.start.value;
    parameters.end = this.form.elements.end.value;
  }

  #sent(event) {
    const { status } = event.detail.xhr; // htmx calls a problem that is shown a success
    if (status >= 200 && status < 300) {
      this.form.querySelector('[data-problem]').replaceChildren();
      this.#goOn(this.#rest(), this.next);
    }
    this.sent = this.next = null;
  }

  /** What stands there beyond what has been saved. */
  #rest() {
    const { value } = this.form.elements.note;
    return value.startsWith(this.sent) ? value.slice(this.sent.length) : value;
  }

  #goOn(note, at) {
    this.form.elements.note.value = note;
    this.#clear();
    if (note !== '') {
      this.at = at;
      this.#ask();
    }
  }

  #clear() {
    this.markerId = crypto.randomUUID();
    this.at = null;
    this.player.setRange(null, null);
  }
}

customElements.define('marker-composer', MarkerComposer);
