/**
 * Keeps pieces of recordings in this browser until the server has them, so that they outlive the page (Indexed Database).
 * A piece is { upload, from, bytes, until }: of which upload, from which byte on, and until when of the recording, in
 * milliseconds. Where a browser keeps nothing in a frame there is no keeper. Nothing is kept for more than a fortnight: by then
 * the server has given the upload up, and others may use this browser.
 */
const NAME = 'second-look-capture';
const STORE = 'pieces';
const FORTNIGHT = 14 * 24 * 3600 * 1000;

class Keeper {
  #database;

  constructor(database) {
    this.#database = database;
  }

  async put(piece) {
    await this.#run('readwrite', (store) => store.put({ ...piece, at: Date.now() }));
  }

  async dropOld() {
    const old = IDBKeyRange.upperBound(Date.now() - FORTNIGHT);
    for (const key of await this.#run('readonly', (store) => store.index('at').getAllKeys(old))) {
      await this.#run('readwrite', (store) => store.delete(key));
    }
  }

  /** All pieces of an upload, in their order; one before the first byte is a mark. */
  async all(upload) {
    return this.#run('readonly', (store) => store.getAll(Keeper.#of(upload)));
  }

  /** Forgets the pieces of an upload that begin before a byte. */
  async drop(upload, before) {
    await this.#run('readwrite', (store) => store.delete(IDBKeyRange.bound([upload, 0], [upload, before], false, true)));
  }

  async forget(upload) {
    await this.#run('readwrite', (store) => store.delete(Keeper.#of(upload)));
  }

  static #of(upload) {
    return IDBKeyRange.bound([upload, -1], [upload, Infinity]);
  }

  #run(mode, work) {
    return new Promise((resolve, reject) => {
      const transaction = this.#database.transaction(STORE, mode);
      const request = work(transaction.objectStore(STORE));
      transaction.oncomplete = () => resolve(request.result);
      transaction.onerror = transaction.onabort = () => reject(transaction.error);
    });
  }
}

/** This browser's keeper; null when it keeps nothing for this page. */
export async function openKeeper() {
  try {
    const keeper = new Keeper(await opened(indexedDB.open(NAME, 1)));
    await keeper.dropOld();
    return keeper;
  } catch {
    return null;
  }
}

function opened(request) {
  return new Promise((resolve, reject) => {
    request.onupgradeneeded = () =>
      request.result.createObjectStore(STORE, { keyPath: ['upload', 'from'] }).createIndex('at', 'at');
    request.onsuccess = () => resolve(request.result);
    request.onerror = request.onblocked = () => reject(request.error);
  });
}
