// An exemplar stops within seconds once it may not be watched any more, and says so. That it was watched is told once.
import { stopWhenRefused } from '../playback/watch.js';
import { tellWhenWatched } from '../playback/watched.js';

class ExemplarStage extends HTMLElement {
  connectedCallback() {
    const video = this.querySelector('video');
    tellWhenWatched(video, this);
    for (const track of video.textTracks) {
      track.mode = 'showing';
    }
    stopWhenRefused(video, (status) => this.#end(status));
  }

  /** Nothing of it is left on the page; the words are read aloud, because they come where something stood before. */
  #end(status) {
    const words = document.createElement('p');
    words.className = 'notice';
    words.setAttribute('role', 'alert');
    this.replaceChildren(words);
    words.textContent = status === 401 ? this.dataset.ended : this.dataset.over;
  }
}

customElements.define('exemplar-stage', ExemplarStage);
