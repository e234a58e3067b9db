// Plays the lesson under controls of our own. Others on the page ask it for the time and send it to places.
import { text } from './timecode.js';
import { enable, enabled, meant } from './single-keys.js';

const FRAME = 40;

class LessonPlayer extends HTMLElement {
  connectedCallback() {
    this.video = this.querySelector('video');
    this.video.controls = false;
    this.#listen();
    this.#show();
  }

  get now() {
    return Math.round(this.video.currentTime * 1000);
  }

  get length() {
    const known = Number(this.dataset.duration || 0);
    return Number.isFinite(this.video.duration) ? Math.round(this.video.duration * 1000) : known;
  }

  seek(millis) {
    this.video.currentTime = Math.min(Math.max(millis, 0), this.length) / 1000;
  }

  pause() {
    this.video.pause();
  }

  act(name) {
    this.#acts[name]?.();
  }

  #acts = {
    play: () => (this.video.paused ? this.video.play() : this.video.pause()),
    back: () => this.seek(this.now - 10_000),
    forward: () => this.seek(this.now + 10_000),
    'step-back': () => this.seek(this.now - 5_000),
    'step-forward': () => this.seek(this.now + 5_000),
    'frame-back': () => { this.pause(); this.seek(this.now - FRAME); },
    'frame-forward': () => { this.pause(); this.seek(this.now + FRAME); },
    mute: () => { this.video.muted = !this.video.muted; },
    theatre: () => this.#toggleTheatre(),
    captions: () => this.dispatchEvent(new CustomEvent('lesson-captions', { bubbles: true })),
    keys: () => this.#part('keys').showModal(),
    retry: () => this.#retry(),
  };

  #keys = {
    ' ': 'play', k: 'play', j: 'back', l: 'forward', ',': 'frame-back', '.': 'frame-forward',
    t: 'theatre', c: 'captions', '?': 'keys',
    ArrowLeft: 'step-back', ArrowRight: 'step-forward',
  };

  #listen() {
    for (const event of ['timeupdate', 'seeked', 'loadedmetadata', 'play', 'pause', 'volumechange', 'durationchange']) {
      this.video.addEventListener(event, () => this.#show());
    }
    this.video.addEventListener('click', () => this.act('play'));
    this.video.addEventListener('error', () => { this.#part('problem').hidden = false; });
    this.addEventListener('click', (event) => this.act(event.target.closest('[data-act]')?.dataset.act));
    this.#part('speed').addEventListener('change', (event) => { this.video.playbackRate = Number(event.target.value); });
    const single = this.#part('single-keys');
    single.checked = enabled();
    single.addEventListener('change', () => enable(single.checked));
    document.addEventListener('keydown', (event) => this.#press(event));
  }

  #press(event) {
    const onSlider = event.target.matches?.('input[type=range], input[type=radio], [role=tab]') && event.key.startsWith('Arrow');
    const name = this.#keys[event.key.length === 1 ? event.key.toLowerCase() : event.key];
    if (name && !onSlider && meant(event)) {
      event.preventDefault();
      this.act(name);
    }
  }

  #show() {
    this.#part('now').textContent = text(this.now);
    this.#part('length').textContent = text(this.length);
    this.#relabel('play', this.video.paused ? 'play' : 'pause');
    this.#relabel('mute', this.video.muted ? 'off' : 'on');
    this.dispatchEvent(new CustomEvent('lesson-time', { bubbles: true }));
  }

  #relabel(act, label) {
    const button = this.querySelector(`[data-act=${act}]`);
    button.textContent = button.dataset[label];
  }

  #toggleTheatre() {
    const on = document.body.toggleAttribute('data-theatre');
    this.querySelector('[data-act=theatre]').setAttribute('aria-pressed', String(on));
  }

  #retry() {
    const at = this.video.currentTime;
    this.#part('problem').hidden = true;
    this.video.load();
    this.video.currentTime = at;
  }

  #part(name) {
    return this.querySelector(`[data-part=${name}]`);
  }
}

customElements.define('lesson-player', LessonPlayer);
