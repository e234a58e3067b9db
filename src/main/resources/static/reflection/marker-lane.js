// Shows the markers of the list on one time axis with the playhead, and is the slider of the player.
import { text, words } from './timecode.js';

class MarkerLane extends HTMLElement {
  connectedCallback() {
    this.axis = this.querySelector('[data-part=axis]');
    this.slider = this.querySelector('[data-part=seek]');
    this.player = this.closest('lesson-player');
    this.slider.addEventListener('input', () => this.player.seek(Number(this.slider.value)));
    this.axis.addEventListener('click', (event) => this.#pick(event));
    document.addEventListener('lesson-time', () => this.#move());
    document.addEventListener('markers-changed', () => this.#draw());
    document.addEventListener('marker-chosen', (event) => this.#choose(event.detail.id));
    queueMicrotask(() => this.#draw());
  }

  #move() {
    const { now, length } = this.player;
    if (Number(this.slider.max) !== length) {
      this.slider.max = length;
      this.#draw();
    }
    this.slider.value = now;
    this.slider.setAttribute('aria-valuetext', words(now));
    this.style.setProperty('--now', length > 0 ? now / length : 0);
  }

  #draw() {
    const { length } = this.player;
    this.axis.querySelectorAll('.mark').forEach((mark) => mark.remove());
    if (length > 0) {
      const marks = [...document.querySelectorAll('.marker:not([data-removed])')].map((marker) => this.#mark(marker, length));
      this.axis.append(...marks);
    }
  }

  #mark(marker, length) {
    const mark = document.createElement('button');
    const { start, end, letter, kind, time } = marker.dataset;
    mark.type = 'button';
    mark.className = `mark mark--${letter}`;
    mark.dataset.id = marker.id;
    mark.textContent = letter;
    mark.setAttribute('aria-label', `${kind} ${time}`);
    mark.title = `${kind} ${text(Number(start))}`;
    mark.tabIndex = -1;
    mark.style.setProperty('--at', Number(start) / length);
    mark.style.setProperty('--span', (Number(end) - Number(start)) / length);
    mark.toggleAttribute('data-range', end !== start);
    return mark;
  }

  #pick(event) {
    const mark = event.target.closest('.mark');
    if (mark) {
      document.getElementById(mark.dataset.id)?.querySelector('[data-act=seek]')?.click();
    } else {
      const box = this.axis.getBoundingClientRect();
      this.player.seek(((event.clientX - box.left) / box.width) * this.player.length);
    }
  }

  #choose(id) {
    for (const mark of this.axis.querySelectorAll('.mark')) {
      mark.toggleAttribute('data-chosen', mark.dataset.id === id);
    }
  }
}

customElements.define('marker-lane', MarkerLane);
