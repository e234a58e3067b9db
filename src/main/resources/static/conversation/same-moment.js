// Two look at the same, each on their own screen: what is said is where this video stands, and "go there" leads this video to where
// the other said they are. Nobody's video is moved but by themselves.
import { typed } from '../recording/typed-time.js';

class SameMoment extends HTMLElement {
  connectedCallback() {
    this.leaving = new AbortController();
    const listening = { signal: this.leaving.signal };
    this.addEventListener('click', (event) => this.#act(event), { ...listening, capture: true });
    for (const time of ['timeupdate', 'seeked']) {
      this.addEventListener(time, () => this.#tell(), { ...listening, capture: true });
    }
  }

  disconnectedCallback() {
    this.leaving.abort();
  }

  get #video() {
    return this.querySelector('share-stage video');
  }

  get #form() {
    return this.querySelector('form[data-share]');
  }

  /** The field always says where the video stands, unless somebody types into it. */
  #tell() {
    const field = this.#form?.elements.at;
    if (field && this.#video && document.activeElement !== field) {
      field.value = typed(Math.floor(this.#video.currentTime));
    }
  }

  #act(event) {
    const link = event.target.closest('a[data-seek]');
    if (link && this.#video && link.dataset.share === this.#form?.dataset.share) {
      event.preventDefault();
      this.#video.currentTime = Number(link.dataset.seek);
      this.#video.scrollIntoView({ block: 'nearest' });
      this.#video.focus({ preventScroll: true });
    } else if (event.target.closest('form[data-share] button') && this.#form.elements.at.value === '') {
      this.#form.elements.at.value = typed(Math.floor(this.#video?.currentTime ?? 0));
    }
  }
}

customElements.define('same-moment', SameMoment);
