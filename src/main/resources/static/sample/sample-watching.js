// The place in which it is told that the sample lesson was watched.
import { tellWhenWatched } from '../playback/watched.js';

class SampleWatching extends HTMLElement {
  connectedCallback() {
    tellWhenWatched(document.querySelector('lesson-player video'), this);
  }
}

customElements.define('sample-watching', SampleWatching);
