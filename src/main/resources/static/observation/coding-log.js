// What somebody has coded in a lesson: presses make events, and can be undone. Times in milliseconds.
//
// A state lasts until it is ended, or until another of its group begins. Where one codes by intervals, an event stands at the
// beginning of its interval, and pressing again takes it out.

export class CodingLog {
  events = new Map();
  dirty = new Set();
  #deeds = [];

  /** Codes are { key, name, state, endedBy }; interval is null, or how long each is. */
  constructor(codes, interval) {
    this.codes = new Map(codes.map((code) => [code.key, code]));
    this.interval = interval;
  }

  load(events) {
    this.events = new Map(events.map((event) => [event.id, { ...event, removed: false }]));
    this.dirty.clear();
    this.#deeds = [];
  }

  /** What the code is at a moment: an event that goes on, or null. */
  running(key, at) {
    const start = this.interval ? this.#floor(at) : at;
    return this.of(key).find((event) => (this.interval ? this.#floor(event.start) === start : event.start <= at && at < this.end(event))) ?? null;
  }

  of(key) {
    return this.standing().filter(({ code }) => code === key);
  }

  standing() {
    return [...this.events.values()].filter(({ removed }) => !removed);
  }

  end(event) {
    const group = this.codes.get(event.code).endedBy;
    const next = this.standing()
      .filter((other) => other.start > event.start && this.codes.get(other.code).endedBy === group)
      .map(({ start }) => start);
    return Math.min(event.end ?? Infinity, ...next);
  }

  /** Codes a moment; answers with what that did: point, begun, done or taken. */
  press(key, at) {
    this.#deeds.push([]);
    const { state, endedBy } = this.codes.get(key);
    const running = this.running(key, at);
    if (this.interval) {
      running ? this.#remove(running) : this.#add(key, this.#floor(at));
      return running ? 'taken' : 'point';
    }
    if (!state) {
      this.#add(key, at);
      return 'point';
    }
    if (running) {
      this.#endAt(running, at);
      return 'done';
    }
    this.standing()
      .filter((other) => this.codes.get(other.code).endedBy === endedBy && other.start <= at && at < this.end(other))
      .forEach((other) => this.#endAt(other, at));
    this.#add(key, at);
    return 'begun';
  }

  /** Takes the last press back; answers with its code, or null. */
  undo() {
    const deed = this.#deeds.pop();
    if (!deed) {
      return null;
    }
    for (const { id, before } of deed.reverse()) {
      const { version } = this.events.get(id);
      this.#put({ ...(before ?? this.events.get(id)), removed: !before, version: version + 1 });
    }
    return this.events.get(deed[0].id).code;
  }

  #add(code, start) {
    this.#change({ id: crypto.randomUUID(), code, start, end: null, version: 0, removed: false });
  }

  #endAt(event, at) {
    at > event.start ? this.#change({ ...event, end: at, version: event.version + 1 }) : this.#remove(event);
  }

  #remove(event) {
    this.#change({ ...event, removed: true, version: event.version + 1 });
  }

  #change(event) {
    this.#deeds.at(-1).push({ id: event.id, before: this.events.get(event.id) ?? null });
    this.#put(event);
  }

  #put(event) {
    this.events.set(event.id, event);
    this.dirty.add(event.id);
  }

  #floor(at) {
    return Math.floor(at / this.interval) * this.interval;
  }
}
