// One axis of time for all that is known of a lesson: the slider, lane below lane, the range that is chosen, and the playhead across
// them. Time runs from left to right, whatever the direction of the page.
//
// Others have marks of theirs shown, each on a lane with a name: event lane-marks { lane, name, marks }, marks by time being
// { id, start, end, label } and perhaps a letter; a lane without marks goes. Who picks a mark is taken there, and told of:
// lane-mark-chosen { lane, id }; who takes people there otherwise prevents the default. Whose marks these are has them in a list too.
import { fill } from './announce.js';
import { bar, Lane } from './lane.js';
import { ScrubPreview } from './scrub-preview.js';
import { SoundLane } from './sound-lane.js';
import { bars } from './stretches.js';
import { text, words } from './timecode.js';

const MINE = 'mine';

class LessonTimeline extends HTMLElement {
  connectedCallback() {
    this.player = this.closest('lesson-player');
    this.slider = this.querySelector('[data-part=seek]');
    this.axes = this.querySelector('[data-part=axes]');
    this.preview = new ScrubPreview(this.querySelector('[data-part=preview]'), this.player.media);
    this.lanes = new Map([[MINE, new Lane(this.querySelector('[data-lane=mine]'), (mark) => this.#visit(MINE, mark))]]);
    this.quiet = [];
    this.#listen();
    this.#move();
    this.#hear();
    new ResizeObserver(() => this.#draw()).observe(this.axes);
  }

  #listen() {
    this.slider.addEventListener('input', () => this.player.seek(Number(this.slider.value)));
    this.addEventListener('click', (event) => this.#seek(event));
    this.addEventListener('pointermove', (event) => this.#point(event));
    this.addEventListener('pointerleave', () => this.preview.hide());
    this.slider.addEventListener('input', () => this.#previewAtSlider());
    this.slider.addEventListener('keydown', (event) => event.key === 'Escape' && this.preview.hide());
    this.slider.addEventListener('blur', () => this.preview.hide());
    document.addEventListener('lesson-time', () => this.#move());
    document.addEventListener('lesson-range', ({ detail }) => this.#showRange(detail));
    document.addEventListener('lesson-quiet', ({ detail }) => this.#showQuiet(detail.stretches));
    document.addEventListener('lane-marks', ({ detail }) => this.#keep(detail));
    document.addEventListener('marker-chosen', ({ detail }) => this.lanes.get(MINE).choose(detail.id));
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
    this.lanes.forEach((lane) => lane.draw(length));
    this.sound?.draw(length);
    this.#drawQuiet();
    this.#showRange(this.player.range);
  }

  #keep({ lane, name, marks }) {
    if (!this.lanes.has(lane) && marks.length > 0) {
      this.lanes.set(lane, new Lane(this.#row(name), (mark) => this.#visit(lane, mark)));
    } else if (marks.length === 0 && lane !== MINE) {
      this.lanes.get(lane)?.remove();
      this.lanes.delete(lane);
    }
    this.lanes.get(lane)?.show(marks, this.player.length);
  }

  #row(name) {
    const row = this.querySelector('[data-lane=mine]').cloneNode(true);
    row.removeAttribute('data-lane');
    row.querySelector('.lane__name').textContent = name;
    row.querySelector('[data-part=axis]').replaceChildren();
    this.querySelector('[data-lane=sound]').before(row);
    return row;
  }

  #visit(lane, { id, start }) {
    if (document.dispatchEvent(new CustomEvent('lane-mark-chosen', { detail: { lane, id }, cancelable: true }))) {
      this.player.seek(start);
    }
  }

  #seek(event) {
    if (event.target.closest('[data-part=axis]')) {
      this.player.seek(this.#share(event) * this.player.length);
    }
  }

  #point(event) {
    const share = this.#share(event);
    if (event.target.closest('[data-part=axis], [data-part=seek]') && share >= 0 && share <= 1) {
      this.preview.show(share * this.player.length, share);
    } else {
      this.preview.hide();
    }
  }

  #previewAtSlider() {
    const at = Number(this.slider.value);
    this.preview.show(at, at / this.player.length);
  }

  #share({ clientX }) {
    const { left, width } = this.axes.getBoundingClientRect();
    return (clientX - left) / width;
  }

  #showRange({ start, end }) {
    const { length } = this.player;
    const range = this.querySelector('[data-part=range-bar]');
    range.hidden = start === null || length === 0;
    range.style.setProperty('--at', start / length);
    range.style.setProperty('--span', ((end ?? start) - start) / length);
  }

  async #hear() {
    const sound = await this.player.media.facts('waveform');
    if (sound?.peaks.length > 0) {
      const row = this.querySelector('[data-lane=sound]');
      row.hidden = false;
      this.sound = new SoundLane(row, sound);
      this.sound.draw(this.player.length);
    }
  }

  #showQuiet(stretches) {
    this.quiet = stretches;
    this.querySelector('[data-lane=quiet]').hidden = stretches.length === 0;
    this.#drawQuiet();
    const list = this.querySelector('[data-part=quiet-list]');
    list.hidden = stretches.length === 0;
    list.querySelector('summary').textContent = fill(list.dataset.count, stretches.length);
    list.addEventListener('toggle', () => list.querySelector('ol').replaceChildren(...(list.open ? stretches.map((each) => this.#stretch(each)) : [])));
  }

  #drawQuiet() {
    const axis = this.querySelector('[data-lane=quiet] [data-part=axis]');
    if (this.quiet.length > 0 && this.player.length > 0 && axis.clientWidth > 0) {
      axis.replaceChildren(...bars(this.quiet, this.player.length, 1 / axis.clientWidth).map(bar));
    }
  }

  #stretch([from, to]) {
    const row = document.createElement('li');
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'quiet__time';
    button.textContent = `${text(from)} – ${text(to)}`;
    button.addEventListener('click', () => this.player.seek(from));
    row.append(button, ` ${words(to - from)}`);
    return row;
  }
}

customElements.define('lesson-timeline', LessonTimeline);
