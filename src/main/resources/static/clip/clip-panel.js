// Makes clips beside the video: the range that somebody chooses at the player, by key or by button, is the clip's.
import { announce } from '../reflection/announce.js';

class ClipPanel extends HTMLElement {
  connectedCallback() {
    this.leaving = new AbortController();
    this.form = this.querySelector('form');
    this.player = document.querySelector('lesson-player');
    if (!this.player) {
      return;
    }
    for (const button of this.querySelectorAll('[data-act]')) {
      button.hidden = false;
      button.addEventListener('click', () => this.player.act(`range-${button.dataset.act}`));
    }
    this.addEventListener('htmx:afterRequest', (event) => this.#sent(event));
    document.addEventListener('lesson-range', ({ detail }) => this.#take(detail), { signal: this.leaving.signal });
    if (this.player.range?.start != null) {
      this.#take(this.player.range);
    }
  }

  disconnectedCallback() {
    this.leaving.abort();
  }

  #take(range) {
    for (const end of ['start', 'end']) {
      this.form.elements[end].value = range[end] === null ? '' : typed(range[end]);
    }
  }

  #sent({ detail }) {
    if (detail.elt === this.form && detail.xhr.status >= 200 && detail.xhr.status < 300) {
      this.player?.setRange(null, null);
      announce(this.dataset.asked);
      document.querySelector('#clip-panel [name=start]')?.focus();
    }
  }
}

/** As one would type it, exact to the thousandth: 12:41.25. */
function typed(millis) {
  const minutes = Math.floor(millis / 60_000);
  const seconds = ((millis % 60_000) / 1000).toFixed(3).padStart(6, '0').replace(/\.?0+$/, '');
  return `${String(minutes).padStart(2, '0')}:${seconds}`;
}

customElements.define('clip-panel', ClipPanel);
