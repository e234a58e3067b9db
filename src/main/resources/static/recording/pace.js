/** How fast bytes have gone lately. */
export class Pace {
  #samples = [];

  add(sent, now = performance.now()) {
    this.#samples.push({ sent, now });
    while (this.#samples.length > 2 && now - this.#samples[0].now > 20_000) {
      this.#samples.shift();
    }
  }

  restart() {
    this.#samples = [];
  }

  /** Seconds until the rest is sent too; null while there is too little to tell. */
  secondsFor(rest) {
    const first = this.#samples[0];
    const last = this.#samples.at(-1);
    const enough = first && last.now - first.now > 3000 && last.sent > first.sent;
    return enough ? (rest * (last.now - first.now)) / 1000 / (last.sent - first.sent) : null;
  }
}
