// What is shared stops within seconds once it may not be watched any more, and says so; what was watched is told to its owner,
// in pieces of ten seconds, unless the owner looks at it; of what does not play, that it was looked at. An address may lead to a moment.
import { stopWhenRefused } from '../playback/watch.js';

const PIECE = 10;
const EVERY = 10_000;
const MOST = 100;

const meta = (name) => document.querySelector(`meta[name=${name}]`)?.content;

class ShareStage extends HTMLElement {
  #watched = new Set();
  #told = new Set();
  #attended = new WeakSet();

  connectedCallback() {
    this.leaving = new AbortController();
    const listening = { capture: true, signal: this.leaving.signal };
    this.addEventListener('play', ({ target }) => this.#attend(target), listening);
    this.addEventListener('timeupdate', ({ target }) => this.#note(target), listening);
    for (const rest of ['pause', 'ended']) {
      this.addEventListener(rest, () => this.#tell(), listening);
    }
    this.addEventListener('loadedmetadata', ({ target }) => seek(target), { ...listening, once: true });
    addEventListener('hashchange', () => seek(this.querySelector('video')), { signal: this.leaving.signal });
    if (this.dataset.atSight) {
      this.addEventListener('htmx:load', () => this.#see(), { once: true });
    }
    addEventListener('pagehide', () => this.#tell(), { signal: this.leaving.signal });
    this.timer = setInterval(() => this.#tell(), EVERY);
  }

  disconnectedCallback() {
    clearInterval(this.timer);
    this.leaving.abort();
  }

  /** What does not play is looked at once it is there. */
  #see() {
    this.#watched.add(0);
    this.#tell();
  }

  #attend(video) {
    if (!this.#attended.has(video)) {
      this.#attended.add(video);
      stopWhenRefused(video, (status) => this.#end(status));
    }
  }

  #note(video) {
    const piece = Math.floor(video.currentTime / PIECE);
    if (!video.paused && !video.seeking && !this.#told.has(piece)) {
      this.#watched.add(piece);
    }
  }

  /** What does not arrive is told the next time. */
  async #tell() {
    const pieces = [...this.#watched].slice(0, MOST);
    if (!this.dataset.receipts || pieces.length === 0) {
      return;
    }
    pieces.forEach((piece) => this.#watched.delete(piece) && this.#told.add(piece));
    if (!(await this.#post(pieces))) {
      pieces.forEach((piece) => this.#told.delete(piece) && this.#watched.add(piece));
    }
  }

  async #post(pieces) {
    try {
      const answer = await fetch(this.dataset.receipts, {
        method: 'POST',
        keepalive: true,
        headers: { 'Second-Look-Launch': meta('launch'), 'X-CSRF-Token': meta('csrf') },
        body: new URLSearchParams(pieces.map((piece) => ['piece', piece])),
      });
      return answer.ok;
    } catch {
      return false;
    }
  }

  /** Nothing of it is left on the page; the words are read aloud, because they come where something stood before. */
  #end(status) {
    clearInterval(this.timer);
    this.#watched.clear();
    const words = document.createElement('p');
    words.className = 'notice';
    words.setAttribute('role', 'alert');
    this.replaceChildren(words);
    words.textContent = status === 401 ? this.dataset.ended : this.dataset.over;
  }
}

/** To the moment that stands behind the address, as in #t=130.5. */
function seek(video) {
  const moment = /^#t=(\d+(\.\d+)?)$/.exec(location.hash);
  if (video && moment) {
    video.currentTime = Number(moment[1]);
  }
}

customElements.define('share-stage', ShareStage);
