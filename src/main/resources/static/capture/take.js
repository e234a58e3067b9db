/**
 * One recording on its way: what has been recorded and is not on the server yet, in memory and with the keeper. It grows
 * at its end and is taken away at its beginning.
 */
const MARK = -1;

/** By what the pieces of an upload are found again: its address, whoever's launch it stands in. */
export function keyOf(url) {
  return new URL(url, location.href).pathname;
}

export class Take {
  #upload;
  #keeper;
  #pieces = [];
  #waiting = [];
  #keeping = Promise.resolve();

  constructor(upload, keeper) {
    this.#upload = upload;
    this.#keeper = keeper;
    this.safe = { bytes: 0, millis: null };
    this.end = 0;
    this.ended = false;
    this.kept = keeper !== null;
  }

  /** What is left of a recording whose page was closed. */
  static async left(upload, keeper) {
    const take = new Take(upload, keeper);
    const pieces = keeper === null ? [] : await keeper.all(upload);
    for (const { from, bytes, until } of pieces) {
      if (from === MARK) {
        take.safe.millis = until;
      } else {
        take.#pieces.push({ from, bytes: new Blob([bytes]), until });
        take.end = from + bytes.byteLength;
      }
    }
    take.ended = true;
    return take;
  }

  /** Milliseconds that have been recorded in all; null when this browser does not know. */
  get millis() {
    return this.#pieces.at(-1)?.until ?? this.safe.millis;
  }

  add(bytes, until) {
    if (this.ended) {
      return;
    }
    const from = this.end;
    this.#pieces.push({ from, bytes, until });
    this.end += bytes.size;
    this.#awake();
    this.#keep(async (keeper) => keeper.put({ upload: this.#upload, from, bytes: await bytes.arrayBuffer(), until }));
  }

  finish() {
    this.ended = true;
    this.#awake();
  }

  /** Gives up what lies beyond a byte. */
  finishAt(end) {
    this.#pieces = this.#pieces.filter(({ from }) => from < end);
    this.end = end;
    this.finish();
  }

  /** The bytes from one on, as far as they are here, at most so many. */
  slice(offset, most) {
    const blobs = this.#pieces
      .filter(({ from, bytes }) => from + bytes.size > offset && from < offset + most)
      .map(({ from, bytes }) => bytes.slice(Math.max(0, offset - from), offset + most - from));
    return new Blob(blobs);
  }

  /** Whether the bytes from one on are here, so that it can go on there. */
  reaches(offset) {
    return offset >= this.end || (this.#pieces[0]?.from ?? this.end) <= offset;
  }

  /** The server has everything before a byte. */
  acknowledge(offset) {
    const safe = this.#pieces.filter(({ from, bytes }) => from + bytes.size <= offset);
    this.#pieces = this.#pieces.slice(safe.length);
    this.end = Math.max(this.end, offset);
    this.safe = { bytes: offset, millis: safe.at(-1)?.until ?? this.safe.millis };
    if (safe.length > 0) {
      this.#drop(this.#pieces[0]?.from ?? offset);
    }
  }

  /** Until there is more to send, or the end. */
  async more() {
    await new Promise((resolve) => this.#waiting.push(resolve));
  }

  async forget() {
    await this.#keep((keeper) => keeper.forget(this.#upload));
  }

  #awake() {
    this.#waiting.splice(0).forEach((resolve) => resolve());
  }

  /** What is safe is not kept any longer, but for a mark that says how much of the recording it was. */
  #drop(before) {
    const mark = { upload: this.#upload, from: MARK, bytes: new ArrayBuffer(0), until: this.safe.millis };
    this.#keep(async (keeper) => {
      await keeper.put(mark);
      await keeper.drop(this.#upload, before);
    });
  }

  /** One after the other, so that nothing is kept again that has been dropped. */
  #keep(work) {
    this.#keeping = this.#keeping.then(() => this.#keeper && work(this.#keeper)).catch(() => (this.kept = false));
    return this.#keeping;
  }
}
