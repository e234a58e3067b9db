// That the sample lesson was watched is told once, in the place where one can also say so.
import { whenWatched } from '../playback/watched.js';

class SampleWatching extends HTMLElement {
  connectedCallback() {
    const video = document.querySelector('lesson-player video');
    whenWatched(video, () => this.querySelector('[data-part=watched]')?.dispatchEvent(new CustomEvent('sample:watched')));
  }
}

customElements.define('sample-watching', SampleWatching);
