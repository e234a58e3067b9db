// Has the platform keep something small for us, or give it back (LTI postMessage storage 0.1), within two seconds in all.
const LIMIT = 2000;
const CAPABILITIES = 700;

export class PlatformStorage {
  #origin;
  #named;
  #host = window.parent;
  #end = performance.now() + LIMIT;

  /**
   * @param origin of the platform's authorization endpoint: nobody else is asked to keep anything
   * @param frame that the platform has named, "_parent" for the page around
   */
  constructor({ origin, frame }) {
    this.#origin = origin;
    this.#named = frame;
  }

  /** Why nothing is kept; null when it is. */
  async put(key, value) {
    const answer = await this.#ask({ subject: 'lti.put_data', key, value });
    return reason(answer);
  }

  /** What is kept, and why there is nothing. */
  async get(key) {
    const answer = await this.#ask({ subject: 'lti.get_data', key });
    const value = typeof answer?.value === 'string' && answer.value !== '' ? answer.value : null;
    return { value, missed: reason(answer) ?? (value === null ? 'storage-empty' : null) };
  }

  /** Has the platform forget it, whether or not it says so. */
  async forget(key) {
    (await this.#place('lti.put_data')).postMessage({ subject: 'lti.put_data', key, message_id: newId() }, this.#origin);
  }

  async #ask(message) {
    return ask(await this.#place(message.subject), this.#origin, message, this.#end);
  }

  /** The frame that the platform's page names, else the one of the login; if it is not there, the page around. */
  async #place(subject) {
    this.answered ??= ask(this.#host, '*', { subject: 'lti.capabilities' }, performance.now() + CAPABILITIES);
    const messages = (await this.answered)?.supported_messages;
    const offered = Array.isArray(messages) ? messages.find((each) => each?.subject === subject)?.frame : undefined;
    return childOf(this.#host, offered ?? this.#named) ?? this.#host;
  }
}

function reason(answer) {
  if (answer === null) {
    return 'storage-silent';
  }
  return answer.error ? 'storage-refused' : null;
}

function childOf(host, name) {
  try {
    const frame = name === '_parent' ? host : host.frames[name];
    return typeof frame?.postMessage === 'function' ? frame : null;
  } catch {
    return null; // what a page of another site does not have may not be asked for
  }
}

/** Asks a window for something; only that window, on that origin, can answer. Null when it does not until then. */
function ask(place, origin, message, end) {
  return new Promise((resolve) => {
    const id = newId();
    const hear = (event) => {
      const fits = event.source === place && (origin === '*' || event.origin === origin);
      if (fits && event.data?.subject === `${message.subject}.response` && event.data.message_id === id) {
        finish(event.data);
      }
    };
    const timer = setTimeout(() => finish(null), Math.max(0, end - performance.now()));
    const finish = (answer) => {
      window.removeEventListener('message', hear);
      clearTimeout(timer);
      resolve(answer);
    };
    window.addEventListener('message', hear);
    place.postMessage({ ...message, message_id: id }, origin);
  });
}

function newId() {
  return Array.from(crypto.getRandomValues(new Uint8Array(12)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
