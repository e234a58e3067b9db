// Tells once that somebody has watched an exemplar to its end or nearly: what they skipped does not count.
const NEARLY = 0.9;

class ExemplarWatching extends HTMLElement {
  #told = false;

  connectedCallback() {
    const video = this.parentElement.querySelector('video');
    for (const event of ['timeupdate', 'ended']) {
      video.addEventListener(event, () => this.#look(video));
    }
    for (const track of video.textTracks) {
      track.mode = 'showing';
    }
  }

  #look(video) {
    const form = this.querySelector('form');
    if (!this.#told && form && video.duration > 0 && played(video) >= NEARLY * video.duration) {
      this.#told = true;
      form.dispatchEvent(new CustomEvent('exemplar:watched'));
    }
  }
}

function played({ played: ranges }) {
  let seconds = 0;
  for (let range = 0; range < ranges.length; range++) {
    seconds += ranges.end(range) - ranges.start(range);
  }
  return seconds;
}

customElements.define('exemplar-watching', ExemplarWatching);
