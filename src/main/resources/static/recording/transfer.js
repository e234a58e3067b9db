/** The client's side of the upload protocol (tus 1.0.0): single requests, and the transfer of one file. */
import { Patience } from './patience.js';

const PIECE = 8 * 1024 * 1024;
const SAMPLE = 1024 * 1024;
const TO_THE_SERVER = 409;

/** The headers by which the server knows whose request this is. */
export function sessionHeaders() {
  const meta = (name) => document.querySelector(`meta[name="${name}"]`)?.content ?? '';
  return { 'Second-Look-Launch': meta('launch'), 'X-CSRF-Token': meta('csrf') };
}

/** A text as the metadata of an upload holds it. */
export function base64(text) {
  return btoa(String.fromCharCode(...new TextEncoder().encode(text)));
}

/** Tells this file from others without reading all of it: a digest of its size, its beginning and its end. */
export async function fingerprintOf(file) {
  if (!globalThis.crypto?.subtle) {
    return `${file.size}-${file.lastModified}`;
  }
  const parts = new Blob([`${file.size} `, file.slice(0, SAMPLE), file.slice(Math.max(0, file.size - SAMPLE))]);
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', await parts.arrayBuffer()));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Why an upload stops for good; the sentence is the server's when it gave one. */
export class Refusal extends Error {
  constructor(status, sentence) {
    super(sentence);
    this.status = status;
  }
}

/** One request, with the progress of its body. */
class Request {
  constructor(method, url, headers, body, progressed) {
    this.request = new XMLHttpRequest();
    this.request.open(method, url);
    for (const [name, value] of Object.entries(headers)) {
      this.request.setRequestHeader(name, value);
    }
    this.request.upload.onprogress = (event) => progressed(event.loaded);
    this.answer = new Promise((resolve, reject) => {
      this.request.onload = () => (this.request.status < 300 ? resolve(this.request) : reject(this.#refusal()));
      this.request.onerror = this.request.onabort = this.request.ontimeout = () => reject(new Refusal(0, ''));
    });
    this.request.send(body);
  }

  abort() {
    this.request.abort();
  }

  #refusal() {
    const plain = this.request.getResponseHeader('Content-Type')?.startsWith('text/plain');
    return new Refusal(this.request.status, plain ? this.request.responseText : '');
  }
}

/** One request of the protocol. */
export class Exchange extends Request {
  constructor(method, url, headers, body = null, progressed = () => {}) {
    super(method, url, { 'Tus-Resumable': '1.0.0', ...sessionHeaders(), ...headers }, body, progressed);
  }
}

/** A part of a file on its way to a store, which knows nobody and is told nothing but the bytes. */
class StoreExchange extends Request {
  constructor(address, part, progressed) {
    super('PUT', address, {}, part, progressed);
  }
}

/** The upload of one file: asks the server how much is there, and sends the rest piece by piece until it is paused. */
export class Transfer {
  #file;
  #changed;
  #exchange = null;
  #patience = new Patience();
  #going = false;
  #direct = false;

  /** @param changed called with (state, detail) whenever something has changed */
  constructor(file, url, changed) {
    this.#file = file;
    this.url = url;
    this.#changed = changed;
    this.sent = 0;
  }

  get recording() {
    return new URL(this.url, location.href).pathname.split('/').pop();
  }

  get isGoing() {
    return this.#going;
  }

  async go() {
    this.#going = true;
    let offset = null;
    while (this.#going && offset !== this.#file.size) {
      try {
        if (offset === null) {
          offset = await this.#askOffset();
        } else {
          offset = await this.#sendPiece(offset);
          this.#patience.succeeded();
        }
      } catch (refusal) {
        offset = null;
        await this.#bear(refusal);
      }
    }
    if (this.#going) {
      this.#going = false;
      this.#changed('done');
    }
  }

  pause() {
    this.#going = false;
    this.#exchange?.abort();
    this.hurry();
    this.#changed('paused');
  }

  /** Ends a wait for the connection, because there may be one again. */
  hurry() {
    this.#patience.hurry();
  }

  async #askOffset() {
    const answer = await this.#talk(new Exchange('HEAD', this.url, {}));
    this.#direct = this.#direct !== null && answer.getResponseHeader('Upload-Parts') === 'direct';
    return this.#reach(Number(answer.getResponseHeader('Upload-Offset')));
  }

  async #sendPiece(offset) {
    return this.#direct ? this.#putPart(offset) : this.#patchPiece(offset);
  }

  /** Sends a part to the store itself; where that does not work, all further ones go to the server. */
  async #putPart(offset) {
    try {
      const place = await this.#talk(new Exchange('POST', this.#below('parts'), { 'Upload-Offset': String(offset) }));
      const part = this.#file.slice(offset, offset + Number(place.getResponseHeader('Upload-Part-Length')));
      const progressed = (loaded) => this.#reach(offset + Math.min(loaded, part.size));
      await this.#talk(new StoreExchange(place.getResponseHeader('Location'), part, progressed));
    } catch (refusal) {
      this.#direct = null;
      throw new Refusal(this.#going && refusal.status < 500 ? TO_THE_SERVER : refusal.status, refusal.message);
    }
    const answer = await this.#talk(new Exchange('POST', this.#below('arrivals'), {}));
    return this.#reach(Number(answer.getResponseHeader('Upload-Offset')));
  }

  #below(name) {
    const url = new URL(this.url, location.href);
    url.pathname += `/${name}`;
    return url.href;
  }

  async #patchPiece(offset) {
    const piece = this.#file.slice(offset, offset + PIECE);
    const headers = { 'Content-Type': 'application/offset+octet-stream', 'Upload-Offset': String(offset) };
    const progressed = (loaded) => this.#reach(offset + Math.min(loaded, piece.size));
    const answer = await this.#talk(new Exchange('PATCH', this.url, headers, piece, progressed));
    return this.#reach(Number(answer.getResponseHeader('Upload-Offset')));
  }

  #talk(exchange) {
    this.#exchange = exchange;
    return exchange.answer;
  }

  #reach(offset) {
    this.sent = offset;
    if (this.#going) {
      this.#changed('sending');
    }
    return offset;
  }

  /** Waits before the next try; throws what no waiting mends. */
  async #bear(refusal) {
    if (!this.#going) {
      return;
    }
    if (!this.#patience.mends(refusal)) {
      this.#going = false;
      throw refusal;
    }
    await this.#requireReadable();
    await this.#patience.wait(refusal, this.#changed);
  }

  async #requireReadable() {
    try {
      await this.#file.slice(0, 1).arrayBuffer();
    } catch {
      this.#going = false;
      throw new Refusal(-1, '');
    }
  }
}
