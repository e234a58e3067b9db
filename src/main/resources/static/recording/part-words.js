/** What is said of a part: how large, how long on this line, and where it really begins. */
import { typed } from './part-times.js';

const MEGABYTE = 1024 * 1024;

/** What a slow school has, in bytes a second: 1 Mbit/s. */
const SLOW_LINE = 125_000;

export class PartWords {
  #texts;
  #language;

  constructor(texts, language) {
    this.#texts = texts;
    this.#language = language;
  }

  /** Before it is made, when its size is only about known. */
  reckoning({ bytes, whole, line, choice, begins, all }) {
    const size = all
      ? this.#text('whole', { megabytes: this.#megabytes(bytes) })
      : this.#text('about', { megabytes: this.#megabytes(bytes), whole: this.#megabytes(whole) });
    return [size, this.#takes(bytes, line), this.#earlier(choice, begins)].filter(Boolean).join(' ');
  }

  result({ bytes, line, choice, begins }) {
    const facts = { megabytes: this.#megabytes(bytes), from: typed(begins), to: typed(choice.to) };
    return [this.#text('made', facts), this.#takes(bytes, line)].join(' ');
  }

  tooLarge(room) {
    return this.#text('tooLarge', { megabytes: this.#megabytes(room) });
  }

  #takes(bytes, line) {
    if (line === null) {
      return this.#texts.measuring;
    }
    const time = this.#time(bytes / (line.speed ?? SLOW_LINE));
    return this.#text(line.speed === null ? 'onSlowLine' : 'onThisLine', { time });
  }

  #earlier({ from }, begins) {
    return from - begins < 0.1 ? '' : this.#text('earlier', { at: typed(begins), seconds: this.#number(from - begins, 1) });
  }

  #time(seconds) {
    const minutes = Math.ceil(seconds / 60);
    if (seconds < 60) {
      return this.#texts.little;
    }
    return minutes < 60
      ? this.#text('minutes', { minutes })
      : this.#text('hours', { hours: Math.floor(minutes / 60), minutes: minutes % 60 });
  }

  #megabytes(bytes) {
    const megabytes = bytes / MEGABYTE;
    return this.#number(megabytes, megabytes < 0.1 ? 2 : megabytes < 10 ? 1 : 0);
  }

  #number(value, digits) {
    return value.toLocaleString(this.#language, { maximumFractionDigits: digits });
  }

  #text(name, facts) {
    return this.#texts[name].replace(/\{(\w+)\}/g, (_, fact) => facts[fact]);
  }
}
