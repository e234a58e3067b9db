/** A file as something to send: all of it is here from the beginning. */
export class FileSource {
  #file;

  constructor(file) {
    this.#file = file;
    this.end = file.size;
    this.ended = true;
    this.safe = { bytes: 0 };
  }

  /** How long it will be: what still grows does not know. */
  get length() {
    return this.#file.size;
  }

  slice(offset, most) {
    return this.#file.slice(offset, offset + most);
  }

  reaches(offset) {
    return offset <= this.end;
  }

  acknowledge(offset) {
    this.safe = { bytes: offset };
  }
}
