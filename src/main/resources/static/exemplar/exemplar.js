// An exemplar stops within seconds once it may not be watched any more, and says so. That it was watched to its end or nearly is told
// once; what was skipped does not count.
import { stopWhenRefused } from '../playback/watch.js';

const NEARLY = 0.9;

class ExemplarStage extends HTMLElement {
  #told = false;

  connectedCallback() {
    const video = this.querySelector('video');
    for (const event of ['timeupdate', 'ended']) {
      video.addEventListener(event, () => this.#look(video));
    }
    for (const track of video.textTracks) {
      track.mode = 'showing';
    }
    stopWhenRefused(video, (status) => this.#end(status));
  }

  #look(video) {
    const form = this.querySelector('[data-part=watched]');
    if (!this.#told && form && video.duration > 0 && played(video) >= NEARLY * video.duration) {
      this.#told = true;
      form.dispatchEvent(new CustomEvent('exemplar:watched'));
    }
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

function played({ played: ranges }) {
  let seconds = 0;
  for (let range = 0; range < ranges.length; range++) {
    seconds += ranges.end(range) - ranges.start(range);
  }
  return seconds;
}

customElements.define('exemplar-stage', ExemplarStage);
