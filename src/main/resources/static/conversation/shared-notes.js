// Notes that two write at once: saved a moment after the last key, and put together by the server with what the other has written. What
// was sent is what the next one is written on, so that going on typing while something is saved loses nothing.
const PAUSE = 1500;
const RETRY = 5000;
const NEWS = 4000;
const PATIENCE = 30_000;

/** What browsers let a request carry that outlives its page. */
const MOST_AT_PARTING = 60_000;

const meta = (name) => document.querySelector(`meta[name=${name}]`)?.content;

class SharedNotes extends HTMLElement {
  #dirty = false;
  #stopped = false;
  #saving = Promise.resolve();

  connectedCallback() {
    this.form = this.querySelector('form');
    this.field = this.form.elements.words;
    this.leaving = new AbortController();
    const listening = { signal: this.leaving.signal };
    this.field.addEventListener('input', () => this.#later(PAUSE), listening);
    this.form.addEventListener('submit', (event) => this.#submit(event), listening);
    document.addEventListener('visibilitychange', () => document.visibilityState === 'hidden' && this.#part(), listening);
    addEventListener('pagehide', () => this.#part(), listening);
    this.news = setInterval(() => this.#ask(), NEWS);
    this.dataset.ready = 'true';
    if (this.field.value !== this.field.defaultValue) {
      this.#later(PAUSE);
    }
  }

  disconnectedCallback() {
    clearInterval(this.news);
    clearTimeout(this.timer);
    this.leaving.abort();
  }

  #submit(event) {
    event.preventDefault();
    this.#dirty = true;
    this.#save();
  }

  #later(pause) {
    this.#dirty = true;
    this.#tell('unsaved');
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.#save(), pause);
  }

  /** One after the other: each is written on what came of the one before. */
  #save() {
    clearTimeout(this.timer);
    this.#saving = this.#saving.then(() => this.#dirty && !this.#stopped && this.#saveNow());
    return this.#saving;
  }

  async #saveNow() {
    const sent = this.field.value;
    this.#dirty = false;
    this.#say(this.dataset.saving);
    const answer = await this.#send(sent).catch(() => ({ status: 0 }));
    if (answer.status === 200) {
      this.#saved(sent, answer.told);
    } else {
      this.#refused(answer.status);
    }
  }

  async #send(words, parting = false) {
    const body = new URLSearchParams({ base: this.form.elements.base.value, words }).toString();
    const response = await fetch(this.dataset.url, {
      method: 'POST',
      keepalive: parting && body.length < MOST_AT_PARTING,
      signal: AbortSignal.timeout(PATIENCE),
      body,
      headers: { ...this.#launch(), 'Content-Type': 'application/x-www-form-urlencoded', 'X-CSRF-Token': meta('csrf') },
    });
    return { status: response.status, told: response.ok ? await response.json() : null };
  }

  #launch() {
    return { Accept: 'application/json', 'Second-Look-Launch': meta('launch') };
  }

  /** Whoever has gone on typing goes on from what was sent; what the other wrote comes with the next save. */
  #saved(sent, { sent: own, number, words, clashes }) {
    if (this.field.value !== sent) {
      this.form.elements.base.value = own;
      return;
    }
    const merged = words !== sent;
    this.#put(words, number);
    const clock = new Date().toLocaleTimeString(document.documentElement.lang, { hour: '2-digit', minute: '2-digit' });
    this.#say(clashes > 0 ? this.dataset.clashed : (merged ? this.dataset.merged : this.dataset.saved).replace('%', clock));
    this.#tell('saved');
  }

  #refused(status) {
    if (status === 409 || status === 404) {
      this.#stop(this.dataset.over);
    } else if (status === 401 || status === 403) {
      this.#stop(this.dataset.gone);
    } else if (status === 422) {
      this.#dirty = true;
      this.#say(this.dataset.tooLong);
    } else {
      this.#say(this.dataset.unsaved);
      this.#later(RETRY);
    }
  }

  #stop(words) {
    this.#stopped = true;
    clearInterval(this.news);
    this.#say(words);
  }

  /** What the other has written meanwhile, unless something here waits to be saved: then it comes with that. */
  async #ask() {
    if (this.#dirty || this.#stopped || document.visibilityState === 'hidden') {
      return;
    }
    await this.#saving;
    const before = this.field.value;
    const answer = await fetch(`${this.dataset.url}/newest?after=${this.form.elements.base.value}`, { headers: this.#launch() })
      .catch(() => null);
    if (answer?.status === 200) {
      const { number, words } = await answer.json();
      if (!this.#dirty && this.field.value === before && number > Number(this.form.elements.base.value)) {
        this.#put(words, number);
        this.#say(this.dataset.news);
      }
    }
  }

  /** Only what differs is replaced, so that whoever writes stays where they are. */
  #put(words, number) {
    this.form.elements.base.value = number;
    const old = this.field.value;
    if (old === words) {
      return;
    }
    const most = Math.min(old.length, words.length);
    let head = 0;
    while (head < most && old[head] === words[head]) {
      head += 1;
    }
    let tail = 0;
    while (tail < most - head && old[old.length - 1 - tail] === words[words.length - 1 - tail]) {
      tail += 1;
    }
    this.field.setRangeText(words.slice(head, words.length - tail), head, old.length - tail, 'preserve');
  }

  /** The page may be gone in a moment: what is not saved goes at once. */
  #part() {
    if (this.#dirty && !this.#stopped) {
      this.#send(this.field.value, true).catch(() => {});
    }
  }

  #tell(state) {
    this.dispatchEvent(new CustomEvent(`second-look:${state}`, { bubbles: true }));
  }

  #say(words) {
    this.querySelector('[data-part=status]').textContent = words;
  }
}

customElements.define('shared-notes', SharedNotes);
