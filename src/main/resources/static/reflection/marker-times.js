// Where all markers of a lesson sit, also those that the list does not show just now.

export class MarkerTimes {
  #times = new Map();
  #changed = new Map();
  #inOrder = null;

  /** All of them as the tool has them; what has changed here meanwhile is newer. */
  async load(url) {
    const answer = await fetch(url);
    if (answer.ok) {
      const rows = await answer.json();
      this.#times = new Map(rows.map(([id, letter, start, end]) => [id, { id, letter, start, end }]));
      this.#changed.forEach((time, id) => this.#set(id, time));
      this.#inOrder = null;
    }
  }

  put(time) {
    this.#change(time.id, time);
  }

  remove(id) {
    this.#change(id, null);
  }

  /** By time. */
  get all() {
    this.#inOrder ??= [...this.#times.values()].sort((one, other) => one.start - other.start);
    return this.#inOrder;
  }

  get(id) {
    return this.#times.get(id);
  }

  #change(id, time) {
    this.#changed.set(id, time);
    this.#set(id, time);
    this.#inOrder = null;
  }

  #set(id, time) {
    time ? this.#times.set(id, time) : this.#times.delete(id);
  }
}
