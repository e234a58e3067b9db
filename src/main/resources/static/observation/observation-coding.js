// Codes a lesson while it plays: by key or button, moments and states, or interval by interval.
//
// The keys stand below the picture while somebody codes, so that eyes and fingers are near each other on any screen. The lesson is
// one's own, or one that is shared; of a clip that begins within an interval of its lesson, time counts from that interval's beginning.
import { announce, fill } from '../reflection/announce.js';
import { meant } from '../reflection/single-keys.js';
import { text, words } from '../reflection/timecode.js';
import { CodingLog } from './coding-log.js';
import { CodingPost } from './coding-post.js';
import { Unkept } from './unkept.js';
import { Played } from './played.js';

const HEARTBEAT = 10_000;
const AGAIN = 5_000;
const ENOUGH = 300_000;
const ENOUGH_INTERVALS = 20;
const MOST_MARKS = 300;

class ObservationCoding extends HTMLElement {
  connectedCallback() {
    this.leaving = new AbortController();
    this.keys = this.querySelector('[data-part=keys]');
    this.keys && this.#attach();
  }

  /** What is shared comes to the page by itself, and perhaps later. */
  #attach() {
    this.video = document.querySelector('lesson-player video, share-stage video');
    if (!this.video) {
      document.addEventListener('htmx:load', () => this.#attach(), { once: true, signal: this.leaving.signal });
      return;
    }
    this.video.parentElement.after(this.keys);
    this.buttons = [...this.keys.querySelectorAll('[data-code]')];
    this.interval = Number(this.dataset.interval) || null;
    this.lead = Number(this.dataset.lead);
    this.marking = 0;
    this.log = new CodingLog(this.buttons.map(codeOf), this.interval);
    this.played = new Played();
    const tell = (outcome) => this.#tell(outcome);
    this.post = this.dataset.url ? new CodingPost(this.dataset.url, this.log, this.played, tell) : new Unkept(tell);
    this.#listen();
    this.#load();
  }

  disconnectedCallback() {
    this.leaving.abort();
    if (this.post) {
      this.post.send({ leaving: true });
      clearInterval(this.heartbeat);
      this.keys.remove();
      this.#showOnLane([]);
    }
  }

  get now() {
    return Math.round(this.video.currentTime * 1000) + this.lead;
  }

  #listen() {
    const { signal } = this.leaving;
    this.keys.addEventListener('click', ({ target }) => this.#click(target));
    document.addEventListener('keydown', (event) => this.#key(event), { signal });
    this.video.addEventListener('timeupdate', () => this.#follow(), { signal });
    this.video.addEventListener('play', () => this.#begin(), { signal });
    for (const event of ['pause', 'ended']) {
      this.video.addEventListener(event, () => { this.#rest(); this.post.soon(0); }, { signal });
    }
    this.video.addEventListener('seeking', () => this.played.stop(), { signal });
    this.video.addEventListener('seeked', () => this.#show(), { signal });
    window.addEventListener('pagehide', () => this.post.send({ leaving: true }), { signal });
    document.addEventListener('htmx:afterRequest', ({ detail }) => this.#corrected(detail), { signal });
    this.#part('lag').addEventListener('change', () => this.dataset.url && this.#keepLag());
    this.closest('#observation-panel').addEventListener('click', (event) => this.#finish(event));
    this.heartbeat = setInterval(() => !this.video.paused && this.post.send(), HEARTBEAT);
  }

  /** Nothing is coded before it is known what was coded already. */
  async #load() {
    try {
      const { events, played } = await this.post.load();
      this.log.load(events);
      this.played.load(played);
      this.ready = true;
      this.keys.querySelectorAll('button').forEach((button) => { button.disabled = false; });
      this.#show();
      this.#showOnLane();
    } catch {
      setTimeout(() => this.isConnected && this.#load(), AGAIN);
    }
  }

  #begin() {
    this.marking = this.#index(this.now);
    this.post.begun = true;
    this.post.soon(0);
  }

  #follow() {
    if (!this.video.paused && !this.video.seeking) {
      this.played.reach(this.now);
      this.interval && this.#enter(this.#index(this.now));
    } else if (this.video.seeking) {
      this.played.stop();
    }
    this.#show();
  }

  #rest() {
    this.played.reach(this.now);
    this.played.stop();
    this.#show();
  }

  /** Another interval has begun; whoever wants to stop in between still marks the one before. */
  #enter(index) {
    if (index === this.marking + 1 && this.#part('pause').checked) {
      this.video.pause();
      announce(this.#intervalWords());
    } else if (index !== this.marking) {
      this.marking = index;
    }
  }

  #index(at) {
    return this.interval ? Math.floor(at / this.interval) : 0;
  }

  #key(event) {
    const button = this.buttons.find(({ dataset }) => dataset.digit === event.key);
    if (button && !button.disabled && meant(event) && !event.repeat) {
      event.preventDefault();
      this.#press(button);
    }
  }

  #click(target) {
    const button = target.closest('[data-code]');
    if (button) {
      this.#press(button);
    } else if (target.closest('[data-act=undo]')) {
      this.#undo();
    }
  }

  /** While it plays, one presses a little later than one sees, and the faster it plays, the more. */
  #press(button) {
    const lag = this.video.paused ? 0 : Number(this.#part('lag').value) * this.video.playbackRate;
    const seen = Math.max(this.lead, Math.round(this.now - lag));
    const at = this.interval && this.video.paused ? this.marking * this.interval : seen;
    const deed = this.log.press(button.dataset.code, at);
    announce(fill(this.dataset[deed], button.dataset.name, words(this.#shown(at))));
    this.#show();
    this.post.soon();
  }

  #undo() {
    const code = this.log.undo();
    const button = this.buttons.find(({ dataset }) => dataset.code === code);
    announce(button ? fill(this.dataset.undone, button.dataset.name) : this.dataset.nothing);
    this.#show();
    this.post.soon();
  }

  #show() {
    if (!this.ready) {
      return;
    }
    const at = this.interval ? this.marking * this.interval : this.now;
    for (const button of this.buttons) {
      const { code, kind } = button.dataset;
      const on = (this.interval || kind === 'STATE') && this.log.running(code, at) !== null;
      button.hasAttribute('aria-pressed') && button.setAttribute('aria-pressed', String(on));
      const tally = this.#tally(code, kind);
      write(button.querySelector('[data-part=tally]'), on ? `${tally} · ${this.dataset.on}` : tally);
    }
    this.interval && write(this.#part('interval'), this.#intervalWords());
    this.#showCoverage();
  }

  #tally(code, kind) {
    const events = this.log.of(code);
    return kind === 'POINT'
      ? `× ${events.length}`
      : text(events.reduce((sum, event) => sum + this.played.within(event.start, this.log.end(event)), 0));
  }

  /** As the player counts. */
  #shown(at) {
    return Math.max(0, at - this.lead);
  }

  #intervalWords() {
    const start = this.marking * this.interval;
    const marked = this.buttons.filter(({ dataset }) => this.log.running(dataset.code, start)).map(({ dataset }) => dataset.name);
    const place = fill(this.dataset.in, this.marking + 1, text(this.#shown(start)), text(this.#shown(start + this.interval)));
    return `${place} · ${marked.join(', ') || this.dataset.unmarked}`;
  }

  #showCoverage() {
    const { length } = this.played;
    const intervals = this.interval ? new Set(this.log.standing().map(({ start }) => this.#index(start))).size : ENOUGH_INTERVALS;
    write(this.#part('covered'), fill(this.dataset.covered, text(length)));
    this.#part('progress').value = Math.min(length, ENOUGH) / 1000;
    write(this.#part('enough'), this.dataset.enough);
    this.#part('enough').hidden = length < ENOUGH || intervals < ENOUGH_INTERVALS;
  }

  #showOnLane(marks = this.#marks()) {
    document.dispatchEvent(new CustomEvent('lane-marks', { detail: { lane: 'codes', name: this.dataset.lane, marks } }));
  }

  #marks() {
    const names = new Map(this.buttons.map(({ dataset }) => [dataset.code, dataset.name]));
    return this.log.standing().slice(-MOST_MARKS).map((event) => {
      const end = this.log.end(event);
      const start = this.#shown(event.start);
      const label = `${names.get(event.code)} ${text(start)}`;
      return { id: event.id, start, end: Number.isFinite(end) ? this.#shown(end) : start, label };
    });
  }

  #tell(outcome) {
    this.#status(outcome);
    if (outcome === 'saved') {
      document.querySelector('#observation-panel [data-part=locks]')?.remove();
      this.#showOnLane();
      this.#renewList();
    } else if (outcome === 'conflict') {
      this.#load();
    }
  }

  #status(outcome) {
    const words = this.dataset[outcome];
    const place = this.#part('status');
    if (place.textContent !== words && !['saving', 'saved'].includes(outcome)) {
      announce(words);
    }
    write(place, words);
  }

  /** Nobody's typing is taken away. */
  #renewList() {
    const list = document.querySelector('details[open] > #observation-events');
    if (list && !list.contains(document.activeElement)) {
      document.body.dispatchEvent(new CustomEvent('observation-saved'));
    }
  }

  #corrected({ elt, requestConfig }) {
    if (requestConfig?.verb === 'post' && (elt.closest?.('#observation-events') || requestConfig.target?.id === 'observation-events')) {
      this.#load();
    }
  }

  async #keepLag() {
    const form = this.#part('lag').form;
    await fetch(form.action, { method: 'POST', body: new URLSearchParams(new FormData(form)), redirect: 'manual' }).catch(() => {});
  }

  /** What was pressed last arrives before its result is asked for. */
  async #finish(event) {
    const link = event.target.closest('[data-act=finish]');
    if (link) {
      event.preventDefault();
      this.video.pause();
      if (await this.post.send()) {
        link.form ? link.form.submit() : location.assign(link.href);
      }
    }
  }

  #part(name) {
    return this.keys.querySelector(`[data-part=${name}]`) ?? this.querySelector(`[data-part=${name}]`);
  }
}

function codeOf({ dataset }) {
  return { key: dataset.code, name: dataset.name, state: dataset.kind === 'STATE', endedBy: dataset.endedBy };
}

/** Only what has changed, so that screen readers have peace. */
function write(place, words) {
  if (place.textContent !== words) {
    place.textContent = words;
  }
}

customElements.define('observation-coding', ObservationCoding);
