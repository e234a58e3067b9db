// Shows the sample lesson's captions or not, by button and by key. They are shown at first: its voices come from a machine.
import { announce } from '../reflection/announce.js';

class SampleCaptions extends HTMLElement {
  connectedCallback() {
    this.track = document.querySelector('lesson-player track').track;
    this.button = this.querySelector('button');
    this.button.addEventListener('click', () => this.#turn());
    document.addEventListener('lesson-captions', () => this.#turn());
  }

  #turn() {
    const shown = this.track.mode !== 'showing';
    this.track.mode = shown ? 'showing' : 'disabled';
    this.button.setAttribute('aria-pressed', String(shown));
    announce(shown ? this.dataset.on : this.dataset.off);
  }
}

customElements.define('sample-captions', SampleCaptions);
