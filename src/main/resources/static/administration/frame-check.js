// Tries, in the frame of a platform, what a launch needs there: our cookie, or the platform's storage.
import { keepsCookies } from '../lti/cookies.js';
import { PlatformStorage } from '../lti/platform-storage.js';

const KEY = 'second-look-checkup';

class FrameCheck extends HTMLElement {
  connectedCallback() {
    if (window.parent === window) {
      this.#show('alone');
    } else {
      this.#try();
    }
  }

  async #try() {
    this.#show('trying');
    const cookie = keepsCookies();
    const missed = await this.#missed();
    this.#say('cookie', cookie ? 'kept' : 'lost');
    this.#say('storage', missed ?? 'kept');
    this.#say('means', cookie || missed === null ? 'well' : 'window');
    this.#show('found');
  }

  /** Why the platform's storage does not hold; null when it does. */
  async #missed() {
    const storage = new PlatformStorage({ origin: this.dataset.origin, frame: '_parent' });
    const given = Math.random().toString(36);
    const refused = await storage.put(KEY, given);
    if (refused !== null) {
      return refused;
    }
    const { value, missed } = await storage.get(KEY);
    await storage.forget(KEY);
    return missed ?? (value === given ? null : 'storage-empty');
  }

  #say(what, found) {
    for (const words of this.querySelectorAll(`[data-${what}]`)) {
      words.hidden = words.dataset[what] !== found;
    }
  }

  #show(part) {
    for (const each of this.querySelectorAll('[data-part]')) {
      each.hidden = each.dataset.part !== part;
    }
  }
}

customElements.define('frame-check', FrameCheck);
