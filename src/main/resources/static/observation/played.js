// Which stretches of a lesson were really played, in milliseconds. Who seeks has not played what lies between.

export class Played {
  all = [];
  fresh = [];
  current = null;

  load(stretches) {
    this.all = union(stretches);
  }

  /** The lesson plays and has come to this moment. */
  reach(now) {
    if (this.current && now >= this.current[1]) {
      this.current[1] = now;
    } else {
      this.stop();
      this.current = [now, now];
    }
  }

  /** It stands, or goes on somewhere else. */
  stop() {
    this.#keep();
    this.current = null;
  }

  /** What nobody has been told of yet. */
  take() {
    this.#keep();
    return this.fresh.splice(0);
  }

  giveBack(stretches) {
    this.fresh.unshift(...stretches);
  }

  get length() {
    return this.within(0, Infinity);
  }

  within(from, to) {
    this.#keep();
    return this.all.reduce((sum, [start, end]) => sum + Math.max(0, Math.min(end, to) - Math.max(start, from)), 0);
  }

  #keep() {
    if (this.current && this.current[1] > this.current[0]) {
      this.fresh = union([...this.fresh, this.current]);
      this.all = union([...this.all, this.current]);
      this.current = [this.current[1], this.current[1]];
    }
  }
}

function union(stretches) {
  const merged = [];
  for (const [from, to] of [...stretches].sort(([one], [other]) => one - other)) {
    const last = merged.at(-1);
    if (last && from <= last[1]) {
      last[1] = Math.max(last[1], to);
    } else {
      merged.push([from, to]);
    }
  }
  return merged;
}
