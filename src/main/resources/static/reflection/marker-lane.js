// Shows the markers of the list on one time axis with the playhead, and is the slider of the player.
//
// Others have marks of theirs shown below, each on a lane with a name: event lane-marks { lane, name, marks }, a mark being
// { id, start, end, label }; a lane without marks goes. Who picks a mark is taken there, and told of: lane-mark-chosen { lane, id }.
import { text, words } from './timecode.js';

class MarkerLane extends HTMLElement {
  connectedCallback() {
    this.axis = this.querySelector('[data-part=axis]');
    this.lanes = new Map();
    this.slider = this.querySelector('[data-part=seek]');
    this.player = this.closest('lesson-player');
    this.slider.addEventListener('input', () => this.player.seek(Number(this.slider.value)));
    this.axis.addEventListener('click', (event) => this.#pick(event));
    document.addEventListener('lesson-time', () => this.#move());
    document.addEventListener('markers-changed', () => this.#draw());
    document.addEventListener('lane-marks', ({ detail }) => this.#keep(detail));
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
      this.lanes.forEach(({ row, marks: others }) => this.#fill(row, others));
    }
  }

  #keep({ lane, name, marks }) {
    this.lanes.get(lane)?.row.remove();
    this.lanes.delete(lane);
    if (marks.length > 0) {
      const row = this.axis.parentElement.cloneNode(true);
      row.querySelector('.marker-lane__name').textContent = name;
      row.addEventListener('click', (event) => this.#visit(lane, event.target));
      this.lanes.set(lane, { row, marks });
      this.append(row);
      this.#fill(row, marks);
    }
  }

  #fill(row, marks) {
    const axis = row.querySelector('[data-part=axis]');
    axis.querySelectorAll('.mark').forEach((mark) => mark.remove());
    axis.append(...marks.map(({ id, start, end, label }) => {
      const mark = document.createElement('button');
      mark.type = 'button';
      mark.className = 'mark mark--found';
      mark.tabIndex = -1;
      mark.dataset.id = id;
      mark.dataset.start = start;
      mark.title = label;
      mark.setAttribute('aria-label', label);
      mark.style.setProperty('--at', start / this.player.length);
      mark.style.setProperty('--span', (end - start) / this.player.length);
      return mark;
    }));
  }

  #visit(lane, target) {
    if (target.matches('.mark')) {
      const { id, start } = target.dataset;
      this.player.seek(Number(start));
      document.dispatchEvent(new CustomEvent('lane-mark-chosen', { detail: { lane, id } }));
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
