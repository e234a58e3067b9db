/**
 * <device-upload>: sends one video from a phone to the upload that was handed over to it, and goes on with it after a break.
 *
 * Attributes: upload-url, received (bytes that have come), room (bytes that may still come). Its texts are data- attributes, its places data-part.
 */
import '../recording/part-choice.js';
import { Pace } from '../recording/pace.js';
import { readMark } from '../recording/part-mark.js';
import { fingerprintOf } from '../recording/transfer.js';
import { megabytes } from './budget.js';
import { keepAwake } from './devices.js';
import { FileSource } from './file-source.js';
import { GrowingUpload, NOT_THIS } from './growing-upload.js';

/** What a slow school has, in bytes a second: 1 Mbit/s. */
const SLOW_LINE = 125_000;

class DeviceUpload extends HTMLElement {
  #file = null;
  #identity = null;
  #upload = null;
  #pace = new Pace();
  #sleep = () => {};
  #sent = Number(this.getAttribute('received'));

  connectedCallback() {
    this.addEventListener('change', ({ target }) => this.#choose(target.files?.[0]));
    this.addEventListener('click', (event) => this.#act(event.target.closest('[data-act]')));
    addEventListener('online', () => this.#upload?.hurry());
    document.addEventListener('visibilitychange', () => this.#upload?.hurry());
    addEventListener('beforeunload', (event) => this.#upload?.isGoing && event.preventDefault());
    this.dataset.ready = '';
  }

  #act(button) {
    const acts = { send: () => this.#send(), again: () => this.#step('choosing') };
    acts[button?.dataset.act]?.();
  }

  async #choose(file) {
    if (!file) {
      return;
    }
    this.#tell('problem', '');
    const fingerprint = await fingerprintOf(file);
    this.#file = file;
    this.#identity = fingerprint;
    const choice = this.querySelector('part-choice');
    this.#step('part');
    if (choice !== null && (await choice.reads(file))) {
      await this.#choosePart(choice, readMark(this.#noted));
    } else if (this.#fits()) {
      this.#confirm();
    }
  }

  /** All of it, or the part that its person chooses, or the one that was begun with. */
  async #choosePart(choice, begun) {
    if (begun?.original === this.#identity) {
      const part = await choice.again(begun);
      this.#tell('problem', part === undefined ? this.dataset.notSame : '');
      this.#file = part ?? null;
      this.#identity = this.#noted;
    } else {
      const chosen = await choice.offer();
      this.#file = chosen?.file ?? null;
      this.#identity = chosen?.mark ?? this.#identity;
    }
    if (this.#file === null) {
      this.#step('choosing');
    } else if (this.#fits()) {
      await this.#send();
    }
  }

  #fits() {
    const room = Number(this.getAttribute('room'));
    const fits = this.#file.size <= room;
    if (!fits) {
      this.#tell('problem', this.#text('tooLarge', { megabytes: this.#megabytes(room) }));
      this.#step('choosing');
    }
    return fits;
  }

  #confirm() {
    const { name, size } = this.#file;
    this.#tell('name', name);
    const minutes = Math.max(1, Math.ceil(size / SLOW_LINE / 60));
    this.#tell('size', this.#text('size', { megabytes: this.#megabytes(size), minutes }));
    this.#step('chosen');
    this.querySelector('[data-act=send]').focus();
  }

  async #send() {
    this.#step('sending');
    this.#sleep = keepAwake();
    const source = new FileSource(this.#file);
    try {
      this.#requireSame();
      this.#upload = new GrowingUpload(this.getAttribute('upload-url'), source, (state, seconds) =>
        this.#changed(state, seconds, source.safe.bytes),
      );
      await this.#upload.go();
      location.reload();
    } catch (refusal) {
      this.#fail(refusal);
    } finally {
      this.#sleep();
    }
  }

  /** Notes what was begun with, as far as this browser keeps notes; the server knows no more than its length. */
  #requireSame() {
    const noted = this.#noted;
    try {
      localStorage.setItem(this.#noteName, noted ?? this.#identity);
    } catch {
      return;
    }
    if (noted !== null && noted !== this.#identity) {
      throw new Error(this.dataset.anotherFile);
    }
  }

  /** The file that was begun with, or the part; null when nothing was, or nobody knows. */
  get #noted() {
    try {
      return this.#sent > 0 ? localStorage.getItem(this.#noteName) : null;
    } catch {
      return null;
    }
  }

  get #noteName() {
    return `second-look-file ${this.getAttribute('upload-url')}`;
  }

  #changed(state, seconds, sent) {
    const size = this.#file.size;
    const percent = Math.floor((100 * sent) / size);
    this.#sent = sent;
    this.#pace.add(sent);
    this.#tell('state', this.#text(state, { seconds }));
    this.#part('progress').value = percent;
    const figures = this.#text('figures', { percent, sent: this.#megabytes(sent), size: this.#megabytes(size) });
    this.#tell('figures', [figures, this.#left(size - sent)].filter(Boolean).join(' · '));
  }

  #left(rest) {
    const seconds = this.#pace.secondsFor(rest);
    if (seconds === null || rest === 0) {
      return '';
    }
    return seconds < 60 ? this.dataset.leftLittle : this.#text('left', { minutes: Math.ceil(seconds / 60) });
  }

  #fail(refusal) {
    const own = { [NOT_THIS]: this.dataset.anotherFile, 404: this.dataset.gone };
    this.#tell('problem', own[refusal.status] ?? (refusal.message || this.dataset.trouble));
    this.#step('choosing');
  }

  #step(step) {
    for (const place of this.querySelectorAll('[data-steps]')) {
      place.hidden = place.dataset.steps !== step;
    }
  }

  #megabytes(bytes) {
    return megabytes(bytes, document.documentElement.lang);
  }

  #part(name) {
    return this.querySelector(`[data-part="${name}"]`);
  }

  #tell(part, text) {
    const place = this.#part(part);
    place.textContent = text;
    place.hidden = text === '';
  }

  #text(name, facts) {
    return this.dataset[name].replace(/\{(\w+)\}/g, (_, fact) => facts[fact]);
  }
}

customElements.define('device-upload', DeviceUpload);
