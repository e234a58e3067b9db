// Lets people press the keys of a lens as one does while a lesson plays, with a time that runs by itself. Nothing is kept or sent.
import { announce, fill } from '../reflection/announce.js';
import { meant } from '../reflection/single-keys.js';
import { text, words } from '../reflection/timecode.js';
import { CodingLog } from './coding-log.js';

const BEAT = 250;
const SEEN = 120_000;
const SHORTEST = 1;
const SVG = 'http://www.w3.org/2000/svg';

class CodingPreview extends HTMLElement {
  connectedCallback() {
    this.buttons = [...this.querySelectorAll('[data-code]')];
    this.interval = Number(this.dataset.interval) || null;
    this.log = new CodingLog(this.buttons.map(codeOf), this.interval);
    this.now = 0;
    this.leaving = new AbortController();
    this.addEventListener('click', ({ target }) => this.#click(target));
    document.addEventListener('keydown', (event) => this.#key(event), { signal: this.leaving.signal });
    for (const part of ['clock', 'lanes', ...(this.interval ? ['interval'] : [])]) {
      this.#part(part).hidden = false;
    }
    this.buttons.forEach((button) => { button.disabled = false; });
    this.#show();
  }

  disconnectedCallback() {
    this.leaving.abort();
    clearInterval(this.beat);
  }

  #click(target) {
    const button = target.closest('[data-code]');
    const act = target.closest('[data-act]')?.dataset.act;
    if (button) {
      this.#press(button);
    } else if (act === 'play') {
      this.#play(target.closest('button'));
    } else if (act === 'undo') {
      this.#undo();
    }
  }

  #key(event) {
    const button = this.buttons.find(({ dataset }) => dataset.digit === event.key);
    if (button && meant(event) && !event.repeat) {
      event.preventDefault();
      this.#press(button);
    }
  }

  #play(button) {
    if (this.beat) {
      clearInterval(this.beat);
      this.beat = null;
    } else {
      this.since = performance.now() - this.now;
      this.beat = setInterval(() => { this.now = Math.round(performance.now() - this.since); this.#show(); }, BEAT);
    }
    button.textContent = this.beat ? this.dataset.pause : this.dataset.play;
  }

  #press(button) {
    const deed = this.log.press(button.dataset.code, this.now);
    announce(fill(this.dataset[deed], button.dataset.name, words(this.now)));
    this.#show();
  }

  #undo() {
    const code = this.log.undo();
    const button = this.buttons.find(({ dataset }) => dataset.code === code);
    announce(button ? fill(this.dataset.undone, button.dataset.name) : this.dataset.nothing);
    this.#show();
  }

  #show() {
    this.#part('time').textContent = text(this.now);
    for (const button of this.buttons) {
      this.#showButton(button);
      this.#draw(button.dataset.code);
    }
    if (this.interval) {
      const start = Math.floor(this.now / this.interval) * this.interval;
      const marked = this.buttons.filter(({ dataset }) => this.log.running(dataset.code, this.now)).map(({ dataset }) => dataset.name);
      const place = fill(this.dataset.in, start / this.interval + 1, text(start), text(start + this.interval));
      this.#part('interval').textContent = `${place} · ${marked.join(', ') || this.dataset.unmarked}`;
    }
  }

  #showButton(button) {
    const { code, kind } = button.dataset;
    const on = (this.interval || kind === 'STATE') && this.log.running(code, this.now) !== null;
    button.hasAttribute('aria-pressed') && button.setAttribute('aria-pressed', String(on));
    const events = this.log.of(code);
    const lasted = events.reduce((sum, event) => sum + Math.max(0, Math.min(this.now, this.log.end(event)) - event.start), 0);
    const tally = kind === 'POINT' ? `× ${events.length}` : text(lasted);
    button.querySelector('[data-part=tally]').textContent = on ? `${tally} · ${this.dataset.on}` : tally;
  }

  /** What was pressed of one code, in the part of the time that is seen. */
  #draw(code) {
    const from = Math.max(0, this.now - SEEN);
    const lasts = this.log.codes.get(code).state && !this.interval;
    const bars = this.log.of(code).map((event) => {
      const start = (100 * (event.start - from)) / SEEN;
      const end = lasts ? (100 * (Math.min(this.now, this.log.end(event)) - from)) / SEEN : start;
      return [start, Math.max(end, start + SHORTEST)];
    });
    const axis = this.querySelector(`[data-lane="${code}"] [data-part=axis]`);
    axis.replaceChildren(...bars.filter(([, end]) => end > 0).map(([start, end]) => bar(Math.max(0, start), end)));
  }

  #part(name) {
    return this.querySelector(`[data-part=${name}]`);
  }
}

function bar(start, end) {
  const drawn = document.createElementNS(SVG, 'rect');
  drawn.setAttribute('x', `${start}%`);
  drawn.setAttribute('width', `${end - start}%`);
  drawn.setAttribute('height', '16');
  return drawn;
}

function codeOf({ dataset }) {
  return { key: dataset.code, name: dataset.name, state: dataset.kind === 'STATE', endedBy: dataset.endedBy };
}

customElements.define('coding-preview', CodingPreview);
