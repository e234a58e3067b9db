// Plays the lesson under controls of our own, by button and by key.
//
// What others on the page may use of it, times being milliseconds:
//   now, length, paused           where it is, how long it is, whether it stands
//   seek(millis), pause()         moves it, stops it
//   range, setRange(start, end)   { start, end }, the stretch that somebody has chosen; end, or both, may be null. It is also in the
//                                 attributes range-start and range-end, for pages that only read
//   act(name)                     what its buttons do: play, range-start, range-end, range-clear, range-repeat, theatre, …
//   events of the document        lesson-time, lesson-range { start, end }, lesson-quiet { stretches }, lesson-captions
import { announce, fill } from './announce.js';
import { ChosenRange } from './chosen-range.js';
import { recall, remember } from './last-place.js';
import { LessonMedia } from './lesson-media.js';
import { enable, enabled, meant } from './single-keys.js';
import { jump } from './stretches.js';
import { text } from './timecode.js';
import { isOn, turn, turnAloud } from './toggle.js';

const KEYS = {
  ' ': 'play', k: 'play', j: 'back', l: 'forward', ',': 'frame-back', '.': 'frame-forward', '<': 'slower', '>': 'faster',
  ArrowLeft: 'step-back', ArrowRight: 'step-forward', i: 'range-start', o: 'range-end', r: 'range-repeat', x: 'range-clear',
  q: 'skip-quiet', t: 'theatre', c: 'captions', '?': 'keys',
};

/** Held down, they go on and on. */
const REPEATED = ['back', 'forward', 'step-back', 'step-forward', 'frame-back', 'frame-forward', 'slower', 'faster'];

/** Nearer to an end than this, nobody wants to go on where they stopped. */
const AT_AN_END = 3000;

/** So long what was said can be read on the video. */
const READ = 3000;

class LessonPlayer extends HTMLElement {
  quiet = [];
  before = 0;

  connectedCallback() {
    this.video = this.querySelector('video');
    this.video.controls = false;
    this.media = new LessonMedia(this.video, this.dataset.media, (reason) => this.#explain(reason));
    this.speed = this.#part('speed');
    this.chosen = new ChosenRange(this);
    this.#listen();
    this.#show();
    this.#findQuiet();
    this.video.readyState > 0 ? this.#resume() : this.video.addEventListener('loadedmetadata', () => this.#resume(), { once: true });
  }

  get now() {
    return this.media.now;
  }

  get length() {
    return this.media.length || Number(this.dataset.duration || 0);
  }

  get paused() {
    return this.video.paused;
  }

  seek(millis) {
    this.before = Math.min(Math.max(millis, 0), this.length);
    this.media.seek(this.before);
  }

  pause() {
    this.media.pause();
  }

  get range() {
    return this.chosen.bounds;
  }

  setRange(start, end) {
    this.chosen.set(start, end);
  }

  act(name) {
    this.#acts[name]?.();
  }

  #acts = {
    play: () => this.media.toggle(),
    back: () => this.seek(this.now - 10_000),
    forward: () => this.seek(this.now + 10_000),
    'step-back': () => this.seek(this.now - 5_000),
    'step-forward': () => this.seek(this.now + 5_000),
    'frame-back': () => this.media.step(-1),
    'frame-forward': () => this.media.step(1),
    slower: () => this.#hasten(-1),
    faster: () => this.#hasten(1),
    mute: () => { this.video.muted = !this.video.muted; },
    'skip-quiet': () => turnAloud(this.#button('skip-quiet')),
    'range-start': () => this.chosen.begin(this.now),
    'range-end': () => this.chosen.finish(this.now),
    'range-clear': () => this.chosen.clear(),
    'range-repeat': () => this.chosen.repeat(this.now),
    theatre: () => document.body.toggleAttribute('data-theatre', turn(this.#button('theatre'))),
    captions: () => document.dispatchEvent(new CustomEvent('lesson-captions')),
    keys: () => this.#part('keys').showModal(),
    beginning: () => this.seek(0),
    retry: () => { this.#part('problem').hidden = true; this.media.retry(); },
  };

  #listen() {
    for (const event of ['timeupdate', 'seeked', 'loadedmetadata', 'play', 'pause', 'volumechange', 'ratechange', 'durationchange']) {
      this.video.addEventListener(event, () => this.#show());
    }
    this.video.addEventListener('timeupdate', () => this.#follow());
    this.video.addEventListener('pause', () => this.#remember());
    window.addEventListener('pagehide', () => this.#remember());
    this.video.addEventListener('play', () => { this.#part('resumed').hidden = true; });
    this.video.addEventListener('waiting', () => { this.#part('waiting').hidden = false; });
    for (const event of ['playing', 'seeked', 'canplay', 'error']) {
      this.video.addEventListener(event, () => { this.#part('waiting').hidden = true; });
    }
    this.video.addEventListener('click', () => this.act('play'));
    this.addEventListener('click', (event) => this.act(event.target.closest('[data-act]')?.dataset.act));
    this.speed.addEventListener('change', () => { this.media.rate = Number(this.speed.value); });
    const single = this.#part('single-keys');
    single.checked = enabled();
    single.addEventListener('change', () => enable(single.checked));
    document.addEventListener('keydown', (event) => this.#press(event));
  }

  #press(event) {
    const onSlider = event.target.matches?.('input[type=range], input[type=radio], [role=tab]') && event.key.startsWith('Arrow');
    const name = KEYS[event.key.length === 1 ? event.key.toLowerCase() : event.key];
    if (name && !onSlider && meant(event) && (!event.repeat || REPEATED.includes(name))) {
      event.preventDefault();
      this.act(name);
    }
  }

  #show() {
    this.#part('now').textContent = text(this.now);
    this.#part('length').textContent = text(this.length);
    this.#relabel('play', this.paused ? 'play' : 'pause');
    this.#relabel('mute', this.video.muted ? 'off' : 'on');
    this.speed.value = this.media.rate;
    document.dispatchEvent(new CustomEvent('lesson-time'));
  }

  #relabel(act, label) {
    const button = this.#button(act);
    if (button.textContent !== button.dataset[label]) {
      button.textContent = button.dataset[label];
    }
  }

  /** Where playing has come to since last time decides about jumps; who seeks is left where they went. */
  #follow() {
    const { before, now } = this;
    this.before = now;
    if (this.paused || this.video.seeking) {
      return;
    }
    const again = this.chosen.next(before, now);
    const target = isOn(this.#button('skip-quiet')) ? jump(this.quiet, before, now) : null;
    if (again !== null) {
      this.seek(again);
    } else if (target !== null) {
      this.seek(target);
      this.#say(fill(this.dataset.skipped, Math.round((target - now) / 1000)));
    }
  }

  #hasten(steps) {
    const rates = [...this.speed.options].map(({ value }) => Number(value));
    const at = rates.indexOf(this.media.rate) + steps;
    this.media.rate = rates[Math.min(Math.max(at, 0), rates.length - 1)];
    this.#say(fill(this.dataset.rate, this.media.rate));
  }

  async #findQuiet() {
    const heard = await this.media.facts('quiet');
    this.quiet = heard?.stretches.map((stretch) => stretch.map((seconds) => Math.round(seconds * 1000))) ?? [];
    this.#button('skip-quiet').hidden = this.quiet.length === 0;
    document.dispatchEvent(new CustomEvent('lesson-quiet', { detail: { stretches: this.quiet } }));
  }

  #resume() {
    const place = recall(this.dataset.lesson);
    if (place > AT_AN_END && place < this.length - AT_AN_END) {
      this.seek(place);
      const resumed = this.#part('resumed');
      resumed.hidden = false;
      resumed.firstElementChild.textContent = fill(resumed.dataset.words, text(place));
    }
  }

  #remember() {
    if (this.media.length > 0) {
      remember(this.dataset.lesson, this.now);
    }
  }

  /** Says what happened, and what is safe. */
  #explain(reason) {
    const problem = this.#part('problem');
    problem.firstElementChild.textContent = problem.dataset[reason];
    problem.hidden = false;
  }

  /** To eyes for a while, to ears once. */
  #say(saying) {
    this.#part('said').textContent = saying;
    clearTimeout(this.saying);
    this.saying = setTimeout(() => this.#part('said').replaceChildren(), READ);
    announce(saying);
  }

  #button(act) {
    return this.querySelector(`[data-act=${act}]`);
  }

  #part(name) {
    return this.querySelector(`[data-part=${name}]`);
  }
}

customElements.define('lesson-player', LessonPlayer);
