// Sends what was coded and played, in its order, again and again until it has arrived; what arrives twice is one.
const AT_ONCE = 100;
const PATIENCE = 20_000;
const AGAIN = 5_000;

const meta = (name) => document.querySelector(`meta[name=${name}]`)?.content;
const headers = () => ({ 'Second-Look-Launch': meta('launch'), 'X-CSRF-Token': meta('csrf') });

export class CodingPost {
  /** Whether playing has begun, of which the server is to know even when there is nothing else to tell. */
  begun = false;
  #timer = 0;
  #sending = null;

  /** Tells what becomes of it: saving, saved, unsaved, conflict or ended. */
  constructor(url, log, played, tell) {
    Object.assign(this, { url, log, played, tell });
  }

  async load() {
    const response = await fetch(this.url, { headers: headers(), signal: AbortSignal.timeout(PATIENCE) });
    if (!response.ok) {
      throw new Error(`status ${response.status}`);
    }
    return response.json();
  }

  /** Sends soon. */
  soon(delay = 300) {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.send(), delay);
  }

  /** Sends now, after what is under way; whether all has arrived. */
  async send({ leaving = false } = {}) {
    clearTimeout(this.#timer);
    await this.#sending;
    this.#sending = this.#deliver(leaving);
    return this.#sending;
  }

  async #deliver(leaving) {
    const events = [...this.log.dirty].slice(0, AT_ONCE).map((id) => this.log.events.get(id));
    const stretches = this.played.take();
    if (events.length === 0 && stretches.length === 0 && !this.begun) {
      return true;
    }
    this.tell('saving');
    const status = await this.#post(events, stretches, leaving);
    if (status === 204) {
      this.begun = false;
      events.forEach(({ id, version }) => this.log.events.get(id)?.version === version && this.log.dirty.delete(id));
      return this.log.dirty.size > 0 ? this.#deliver(leaving) : this.#told('saved', true);
    }
    this.played.giveBack(stretches);
    if (status === 409 || status === 400) {
      return this.#told('conflict', false);
    }
    if (status === 401 || status === 403 || status === 404) {
      return this.#told('ended', false);
    }
    this.soon(AGAIN);
    return this.#told('unsaved', false);
  }

  async #post(events, stretches, leaving) {
    const body = new URLSearchParams();
    for (const { id, code, start, end, version, removed } of events) {
      body.append('event', [id, code, start, end ?? '-', version, removed].join(' '));
    }
    stretches.forEach(([from, to]) => body.append('played', `${Math.round(from)}-${Math.round(to)}`));
    const parting = leaving ? { keepalive: true } : { signal: AbortSignal.timeout(PATIENCE) };
    try {
      return (await fetch(this.url, { method: 'POST', headers: headers(), body, ...parting })).status;
    } catch {
      return 0;
    }
  }

  #told(outcome, arrived) {
    this.tell(outcome);
    return arrived;
  }
}
