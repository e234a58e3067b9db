/** A file that is written piece by piece, later pieces over earlier ones too, without being held in the page's memory. */
export class GrowingBlob {
  #blob = new Blob();

  /** Takes pieces as { data, position }. */
  writable = new WritableStream({ write: ({ data, position }) => this.#put(data, position) });

  get blob() {
    return this.#blob;
  }

  /** Of what there is already the browser copies nothing: a piece of a Blob is a note of where it lies. */
  #put(data, position) {
    const after = this.#blob.slice(position + data.byteLength);
    this.#blob = new Blob([this.#blob.slice(0, position), data, after]);
  }
}
