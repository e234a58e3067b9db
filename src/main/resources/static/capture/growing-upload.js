/** The upload of something that still grows (tus 1.0.0, creation-defer-length): sends what there is, and at the end its length. */
import { base64, Exchange, Refusal } from '../recording/transfer.js';
import { Patience } from '../recording/patience.js';

const PIECE = 8 * 1024 * 1024;
const NO_ROOM_NOW = 507;
const TOO_MUCH = 413;

/** The upload does not belong to what is being sent. */
export const NOT_THIS = -1;

/** Begins an upload of which nobody knows the length yet. @returns its address */
export async function begin(uploads, fileName, fileType) {
  const metadata = `filename ${base64(fileName)},filetype ${base64(fileType)}`;
  const answer = await new Exchange('POST', uploads, { 'Upload-Defer-Length': '1', 'Upload-Metadata': metadata }).answer;
  return answer.getResponseHeader('Location');
}

export class GrowingUpload {
  #source;
  #changed;
  #patience = new Patience([NO_ROOM_NOW]);
  #exchange = null;
  #going = false;

  /**
   * @param source what is sent, as a Take is
   * @param changed called with (state, detail) whenever something has changed: sending, waiting, busy, full
   */
  constructor(url, source, changed) {
    this.url = url;
    this.#source = source;
    this.#changed = changed;
  }

  get recording() {
    return new URL(this.url, location.href).pathname.split('/').pop();
  }

  get isGoing() {
    return this.#going;
  }

  /** Sends until all of it is on the server; throws what no waiting mends. */
  async go() {
    this.#going = true;
    let offset = null;
    while (this.#going) {
      try {
        if (offset === null) {
          offset = await this.#ask();
        } else if (this.#source.end > offset) {
          offset = await this.#send(offset);
        } else if (this.#source.ended) {
          await this.#tellEnd(offset);
          this.#going = false;
        } else {
          await this.#source.more();
        }
      } catch (refusal) {
        offset = null;
        await this.#bear(refusal);
      }
    }
  }

  stop() {
    this.#going = false;
    this.#exchange?.abort();
    this.#patience.hurry();
  }

  /** Ends a wait for the connection, because there may be one again. */
  hurry() {
    this.#patience.hurry();
  }

  async #ask() {
    const answer = await this.#talk('HEAD', {});
    const offset = Number(answer.getResponseHeader('Upload-Offset'));
    if (!this.#source.reaches(offset) || !this.#fits(answer.getResponseHeader('Upload-Length'))) {
      throw new Refusal(NOT_THIS, '');
    }
    return this.#reach(offset);
  }

  /** Whether what is sent can become as long as was told before: by this page, or by whoever has ended it elsewhere. */
  #fits(told) {
    const { length, end } = this.#source;
    return told === null || (length === undefined ? end <= Number(told) : length === Number(told));
  }

  async #send(offset) {
    const { length } = this.#source;
    const told = length === undefined ? {} : { 'Upload-Length': String(length) };
    const answer = await this.#patch(offset, this.#source.slice(offset, PIECE), told);
    this.#patience.succeeded();
    return this.#reach(Number(answer.getResponseHeader('Upload-Offset')));
  }

  async #tellEnd(offset) {
    await this.#patch(offset, null, { 'Upload-Length': String(offset) });
  }

  #patch(offset, bytes, headers = {}) {
    const type = { 'Content-Type': 'application/offset+octet-stream', 'Upload-Offset': String(offset) };
    return this.#talk('PATCH', { ...type, ...headers }, bytes);
  }

  #talk(method, headers, body = null) {
    this.#exchange = new Exchange(method, this.url, headers, body);
    return this.#exchange.answer;
  }

  #reach(offset) {
    this.#source.acknowledge(offset);
    this.#changed('sending');
    return offset;
  }

  async #bear(refusal) {
    if (!this.#going) {
      return;
    }
    if (refusal.status === TOO_MUCH && this.#source.safe.bytes > 0) {
      this.#source.finishAt(this.#source.safe.bytes);
      this.#changed('full');
    } else if (this.#patience.mends(refusal)) {
      await this.#patience.wait(refusal, this.#changed);
    } else {
      this.#going = false;
      throw refusal;
    }
  }
}
