// Shows captions with the video as its own text tracks, by button and by key, and remembers the choice while the tab lives.
import { announce, elements, send } from './exchange.js';

const SETTING = 'second-look-captions';

class CaptionChoice extends HTMLElement {
  connectedCallback() {
    this.leaving = new AbortController();
    const { signal } = this.leaving;
    this.video = document.querySelector('lesson-player video');
    this.toggle = this.querySelector('[data-part=toggle]');
    this.language = this.querySelector('[data-part=language]');
    this.toggle.addEventListener('click', () => this.#turn());
    this.language.addEventListener('change', () => this.#choose(this.language.value));
    document.addEventListener('lesson-captions', () => this.#turn(), { signal });
    document.addEventListener('captions-changed', () => this.#renew(), { signal });
    this.#offer();
  }

  disconnectedCallback() {
    this.leaving.abort();
  }

  #offer() {
    this.video.querySelectorAll('track').forEach((track) => track.remove());
    for (const { value, text, dataset } of this.language.options) {
      const track = document.createElement('track');
      track.kind = 'captions';
      track.id = `track-${value}`;
      track.label = text;
      track.srclang = dataset.language;
      track.src = `${dataset.src}${dataset.src.includes('?') ? '&' : '?'}at=${Date.now()}`;
      this.video.append(track);
    }
    const wanted = [...this.language.options].find((option) => option.dataset.language === recall());
    this.#show(wanted?.value);
  }

  #turn() {
    if (this.language.options.length === 0) {
      announce(this.dataset.none);
    } else {
      this.#choose(this.toggle.getAttribute('aria-pressed') === 'true' ? undefined : this.language.value);
    }
  }

  #choose(id) {
    this.#show(id);
    const option = this.language.selectedOptions[0];
    remember(id ? option.dataset.language : '');
    announce(id ? this.dataset.on.replace('{0}', option.text) : this.dataset.off);
  }

  #show(id) {
    if (id) {
      this.language.value = id;
    }
    this.toggle.setAttribute('aria-pressed', String(Boolean(id)));
    for (const track of this.video.querySelectorAll('track')) {
      track.track.mode = track.id === `track-${id}` ? 'showing' : 'disabled';
    }
  }

  /** The words or the languages have changed: others are to be shown. */
  async #renew() {
    const { status, html } = await send(this.dataset.url);
    if (status === 200 && this.isConnected) {
      const [fresh] = elements(html).filter((element) => element.id === this.id);
      const focused = this.contains(document.activeElement) ? document.activeElement.dataset.part : null;
      this.replaceWith(fresh);
      focused && fresh.querySelector(`[data-part=${focused}]`).focus();
    }
  }
}

let remembered = '';

function recall() {
  try {
    return sessionStorage.getItem(SETTING) ?? remembered;
  } catch {
    return remembered;
  }
}

function remember(language) {
  remembered = language;
  try {
    sessionStorage.setItem(SETTING, language);
  } catch {
    // A browser that keeps nothing for framed pages keeps this until the page is left.
  }
}

customElements.define('caption-choice', CaptionChoice);
