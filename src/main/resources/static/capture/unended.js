/**
 * <unended-recording>: a recording whose page was closed before its end. Says how much of it is safe and how much is still
 * in this browser, and finishes or discards it.
 *
 * Attributes: upload-url, recording-url (where one goes when it is finished), received (bytes on the server).
 */
import { Exchange } from '../recording/transfer.js';
import { megabytes } from './budget.js';
import { GrowingUpload } from './growing-upload.js';
import { openKeeper } from './keeper.js';
import { noLongerRunning } from './running.js';
import { keyOf, Take } from './take.js';

class UnendedRecording extends HTMLElement {
  #upload = null;
  #take = null;

  async connectedCallback() {
    const url = this.getAttribute('upload-url');
    await noLongerRunning(keyOf(url), () => this.#wait());
    this.#disable(false);
    this.#take = await Take.left(keyOf(url), await openKeeper());
    this.#upload = new GrowingUpload(url, this.#take, (state, seconds) => this.#changed(state, seconds));
    this.addEventListener('click', (event) => this.#act(event.target.closest('[data-act]')));
    this.#tell(this.#balance(Number(this.getAttribute('received'))));
    this.dataset.ready = '';
  }

  disconnectedCallback() {
    this.#upload?.stop();
  }

  #act(button) {
    const acts = { keep: () => this.#finish(), discard: () => this.#discard() };
    acts[button?.dataset.act]?.();
  }

  /** In words that a person can check: so many minutes are safe, so many seconds are here. */
  #balance(received) {
    const held = this.#take.end > received;
    const { millis, safe } = this.#take;
    if (received === 0) {
      return held ? this.dataset.here : this.dataset.nothing;
    }
    if (safe.millis === null) {
      return this.#text('elsewhere', { megabytes: megabytes(received, document.documentElement.lang) });
    }
    return this.#text(held ? 'left' : 'safe', { safe: this.#time(safe.millis), held: this.#time(millis - safe.millis) });
  }

  #time(millis) {
    const seconds = Math.ceil(millis / 1000);
    return seconds < 60
      ? this.#text('seconds', { count: seconds })
      : this.#text('minutes', { count: Math.floor(seconds / 60) });
  }

  #wait() {
    this.#tell(this.dataset.running);
    this.#disable(true);
  }

  async #finish() {
    this.#disable(true);
    this.#tell(this.dataset.sending);
    try {
      await this.#upload.go();
      await this.#take.forget();
      location.assign(this.getAttribute('recording-url'));
    } catch (refusal) {
      this.#fail(refusal);
    }
  }

  async #discard() {
    this.#disable(true);
    try {
      await new Exchange('DELETE', this.getAttribute('upload-url'), {}).answer;
      await this.#take.forget();
      location.reload();
    } catch (refusal) {
      this.#fail(refusal);
    }
  }

  #changed(state, seconds) {
    this.#tell(this.#text(state, { seconds }));
  }

  #fail(refusal) {
    this.#tell(refusal.status === 401 ? this.dataset.session : refusal.message || this.dataset.trouble);
    this.#disable(false);
  }

  #disable(is) {
    this.querySelectorAll('button').forEach((button) => (button.disabled = is));
  }

  #tell(text) {
    this.querySelector('[data-part=state]').textContent = text;
  }

  #text(name, facts) {
    return this.dataset[name].replace(/\{(\w+)\}/g, (_, fact) => facts[fact]);
  }
}

customElements.define('unended-recording', UnendedRecording);
