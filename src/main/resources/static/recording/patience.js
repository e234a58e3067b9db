/** How long to wait before a request that failed is tried again, and which failures no waiting mends. */
const WAITS = [1, 2, 4, 8, 15, 30];
const ELSEWHERE = 423;
const TRY_AGAIN = new Set([0, 408, 409, ELSEWHERE, 425, 429, 460, 500, 502, 503, 504]);

export class Patience {
  #failures = 0;
  #wake = null;
  #also;

  /** @param also further statuses after which it may go better later */
  constructor(also = []) {
    this.#also = new Set(also);
  }

  mends(refusal) {
    return TRY_AGAIN.has(refusal.status) || this.#also.has(refusal.status);
  }

  /** Waits before the next try. @param told called with (state, seconds) when there is something to wait for */
  async wait(refusal, told) {
    const failures = this.#failures++;
    const seconds = WAITS[Math.min(failures, WAITS.length - 1)];
    if (failures > 0 || refusal.status === 0) {
      told(refusal.status === ELSEWHERE ? 'busy' : 'waiting', seconds);
    }
    await new Promise((resolve) => {
      this.#wake = resolve;
      setTimeout(resolve, seconds * 1000);
    });
    this.#wake = null;
  }

  /** Ends a wait, because it may go better now. */
  hurry() {
    this.#wake?.();
  }

  succeeded() {
    this.#failures = 0;
  }
}
