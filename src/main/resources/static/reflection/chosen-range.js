// The range that somebody has chosen of a lesson: shown at the player, said, told to the page, and heard again and again if wanted.
import { announce, fill } from './announce.js';
import { passed } from './stretches.js';
import { text, words } from './timecode.js';
import { isOn, turn, turnAloud } from './toggle.js';

export class ChosenRange {
  #player;
  #clear;
  #repeat;

  constructor(player) {
    this.#player = player;
    this.#clear = player.querySelector('[data-act=range-clear]');
    this.#repeat = player.querySelector('[data-act=range-repeat]');
    this.bounds = { start: null, end: null };
  }

  set(start, end) {
    this.bounds = { start, end };
    this.#write('range-start', start);
    this.#write('range-end', end);
    this.#show();
    document.dispatchEvent(new CustomEvent('lesson-range', { detail: this.bounds }));
  }

  begin(now) {
    this.set(now, null);
    announce(fill(this.#player.dataset.rangeBegun, words(now)));
  }

  /** Its other end, on whichever side of the first. */
  finish(now) {
    const { start } = this.bounds;
    if (start === null) {
      this.begin(now);
    } else {
      this.set(Math.min(start, now), Math.max(start, now));
      announce(fill(this.#player.dataset.rangeSet, words(this.bounds.start), words(this.bounds.end)));
    }
  }

  clear() {
    this.set(null, null);
    announce(this.#player.dataset.rangeCleared);
  }

  repeat(now) {
    const { start, end } = this.bounds;
    turnAloud(this.#repeat);
    if (isOn(this.#repeat) && (now < start || now >= end)) {
      this.#player.seek(start);
    }
  }

  /** Where to go on once playing has come to the end of a range that is repeated; null when it has not. */
  next(before, now) {
    const { start, end } = this.bounds;
    return isOn(this.#repeat) && passed(end, before, now) ? start : null;
  }

  #show() {
    const { start, end } = this.bounds;
    const whole = end !== null;
    this.#player.querySelector('[data-part=range]').textContent = start === null ? '' : `${text(start)} – ${whole ? text(end) : '…'}`;
    this.#clear.hidden = start === null;
    this.#repeat.hidden = !whole;
    if (!whole && isOn(this.#repeat)) {
      turn(this.#repeat);
    }
  }

  #write(name, value) {
    value === null ? this.#player.removeAttribute(name) : this.#player.setAttribute(name, value);
  }
}
