/**
 * <part-choice>: what is sent of a video, all of it or a part, with or without its picture, and how long that will take, before
 * anything is sent. The part is made here (part-source.js).
 *
 * Attributes: library (its address), line-url (where the line is tried). Its texts are data- attributes, its places data-place,
 * its buttons data-do, and what belongs to a stage says so in data-stage. Who wants to know asks whether it reads a file, and then
 * calls offer(); or again() for a part that was begun before.
 */
import { bytesPerSecond } from './line.js';
import { PartPreview } from './part-preview.js';
import { markOf } from './part-mark.js';
import { PartSource } from './part-source.js';
import { seconds, typed } from './part-times.js';
import { PartWords } from './part-words.js';
import { fingerprintOf } from './transfer.js';

/** What is made is held by the browser until it is sent; a phone has no more room for it. */
const MEGABYTE = 1024 * 1024;
const ROOM = (matchMedia('(pointer: coarse)').matches ? 512 : 2048) * MEGABYTE;

class PartChoice extends HTMLElement {
  #source = null;
  #made = null;
  #line = null;
  #decide = () => {};
  #stop = new AbortController();
  #question = 0;
  #bytes = 0;
  #preview = null;
  #words = null;

  connectedCallback() {
    this.#words = new PartWords(this.dataset, document.documentElement.lang);
    this.#preview = new PartPreview(this.#place('preview'), this.#place('no-preview'));
    this.addEventListener('click', (event) => this.#act(event.target.closest('[data-do]')?.dataset.do));
    this.addEventListener('input', () => this.#reckon());
    this.addEventListener('change', () => this.#settle());
    this.dataset.ready = '';
  }

  disconnectedCallback() {
    this.#end(null);
  }

  /** Whether parts of a file can be made here. */
  async reads(file) {
    this.#place('name').textContent = file.name;
    this.#show('looking');
    this.hidden = false;
    this.#source = await PartSource.open(this.getAttribute('library'), file).catch(() => null);
    this.hidden = true;
    return this.#source !== null;
  }

  /**
   * Asks what is to be sent of the file that was read.
   *
   * @returns { file, mark }, mark being null for all of it; null when another file shall be chosen
   */
  async offer() {
    this.#begin(this.#source.file);
    this.#find();
    return new Promise((resolve) => (this.#decide = resolve));
  }

  /** Makes a part of the file again that was begun to be sent; null when that was stopped, undefined when it becomes another. */
  async again(mark) {
    const made = await this.#make(mark);
    const same = made !== null && (await fingerprintOf(made)) === mark.part;
    const otherwise = this.#stop.signal.aborted ? null : undefined;
    this.#end(null);
    return same ? made : otherwise;
  }

  #begin(file) {
    const { hasPicture, hasSound } = this.#source;
    this.#made = null;
    this.#place('sound-choice').hidden = !(hasPicture && hasSound);
    this.#place('sound').checked = false;
    this.#radio('all').checked = true;
    this.#place('from').value = typed(0);
    this.#place('to').value = typed(this.#source.seconds);
    this.#preview.show(file, hasPicture);
    this.hidden = false;
    this.#show('choosing');
    this.#radio('all').focus();
    this.#reckon();
  }

  /** How fast the line is, once for all files. */
  async #find() {
    this.#line ??= { speed: await bytesPerSecond(this.getAttribute('line-url')) };
    await this.#reckon();
    this.#announce(this.#place('reckoning').textContent);
  }

  #act(act) {
    const acts = {
      'begin-here': () => this.#set('from', this.#preview.time),
      'end-here': () => this.#set('to', this.#preview.time),
      go: () => (this.#isWhole ? this.#end({ file: this.#source.file, mark: null }) : this.#prepare()),
      other: () => this.#end(null),
      stop: () => this.#stop.abort(),
      change: () => this.#show('choosing'),
      send: () => this.#end(this.#made),
    };
    acts[act]?.();
  }

  #set(name, time) {
    this.#place(name).value = typed(time);
    this.#settle();
  }

  get #isWhole() {
    return !this.#place('sound').checked && this.#radio('all').checked;
  }

  /** In whole milliseconds, so that the same part can be told again. */
  get #choice() {
    const whole = this.#radio('all').checked;
    const end = Math.ceil(this.#source.seconds * 1000) / 1000;
    const to = seconds(this.#place('to').value);
    return {
      from: whole ? 0 : seconds(this.#place('from').value),
      to: whole || to > end - 0.1 ? end : to,
      soundOnly: this.#place('sound').checked,
    };
  }

  /** Says what would be sent, how much that is and how long it takes, with every key: what moves later would move buttons away. */
  async #reckon() {
    if (this.#source === null || this.hidden) {
      return;
    }
    this.#place('range').hidden = this.#radio('all').checked;
    this.#tell('go', this.#isWhole ? this.dataset.sendAll : this.dataset.make);
    const choice = this.#choice;
    if (choice.from < choice.to && choice.from < this.#source.seconds) {
      await this.#reckonWith(choice, this.#isWhole, ++this.#question);
    }
  }

  /** Who has chosen otherwise meanwhile is told of that, and not of this. */
  async #reckonWith(choice, all, question) {
    const whole = this.#source.file.size;
    const [begins, part] = await Promise.all([this.#source.begins(choice), this.#source.estimate(choice)]);
    if (question === this.#question && this.#source !== null) {
      this.#bytes = all ? whole : part;
      this.#tell('problem', this.#problem);
      this.#tell('reckoning', this.#words.reckoning({ bytes: this.#bytes, whole, line: this.#line, choice, begins, all }));
    }
  }

  /** Says it aloud too, and what is wrong, once somebody has done with a field. */
  async #settle() {
    await this.#reckon();
    if (this.#source !== null) {
      this.#tell('problem', this.#problem);
      this.#announce(this.#problem === '' ? this.#place('reckoning').textContent : '');
    }
  }

  get #problem() {
    const { from, to } = this.#choice;
    if (Number.isNaN(from) || Number.isNaN(to)) {
      return this.dataset.noTime;
    }
    if (from >= to || from >= this.#source.seconds) {
      return this.dataset.noPart;
    }
    return this.#bytes > ROOM && !this.#isWhole ? this.#words.tooLarge(ROOM) : '';
  }

  async #prepare() {
    const choice = this.#choice;
    await this.#settle();
    const made = this.#problem === '' ? await this.#make(choice) : null;
    if (made === null) {
      return;
    }
    const original = await fingerprintOf(this.#source.file);
    this.#made = { file: made, mark: markOf(choice, original, await fingerprintOf(made)) };
    const begins = await this.#source.begins(choice);
    this.#tell('result', this.#words.result({ bytes: made.size, line: this.#line, choice, begins }));
    this.#show('made');
    this.querySelector('[data-do=send]').focus();
  }

  /** The part, or null when it was broken off or could not be made. */
  async #make(choice) {
    this.hidden = false;
    this.#show('making');
    this.#stop = new AbortController();
    this.querySelector('[data-do=stop]').focus();
    const progressed = (share) => (this.#place('progress').value = Math.floor(share * 100));
    progressed(0);
    try {
      return await this.#source.make(choice, progressed, this.#stop.signal);
    } catch {
      this.#show('choosing');
      this.#tell('problem', this.#stop.signal.aborted ? '' : this.dataset.failed);
      this.querySelector('[data-do=go]').focus();
      return null;
    }
  }

  /** Lets go of the file, and answers. */
  #end(answer) {
    this.#preview?.hide();
    this.#source?.close();
    this.#source = null;
    this.#made = null;
    this.hidden = true;
    this.#decide(answer);
  }

  #show(stage) {
    for (const place of this.querySelectorAll('[data-stage]')) {
      place.hidden = place.dataset.stage !== stage;
    }
  }

  #radio(value) {
    return this.querySelector(`input[type=radio][value=${value}]`);
  }

  #place(name) {
    return this.querySelector(`[data-place="${name}"]`);
  }

  #tell(name, text) {
    const place = this.#place(name);
    if (place.textContent !== text) {
      place.textContent = text;
    }
    place.hidden = text === '';
  }

  #announce(text) {
    document.getElementById('announcements').textContent = text;
  }
}

customElements.define('part-choice', PartChoice);
