// Stops a video within seconds once the right to play it is taken back, whatever of it is in the browser already. While it plays, its
// address is asked for its head alone, which costs the tool no question to its database.
const EVERY = 4_000;
const REFUSED = [401, 404];

/**
 * @param video whose address leads on to one with a right
 * @param told called with the status, when there is no other right to be had
 */
export function stopWhenRefused(video, told = () => {}) {
  let address;

  /** The status of an address, 0 when it cannot be reached; what it leads on to is asked from now on. */
  async function ask(where) {
    try {
      const answer = await fetch(where, { method: 'HEAD', cache: 'no-store' });
      address = answer.ok ? answer.url : undefined;
      return answer.status;
    } catch {
      return 0;
    }
  }

  async function look() {
    const source = video.getAttribute('src');
    if (!source || video.paused || video.ended) {
      return;
    }
    let status = address ? await ask(address) : 403;
    if (status === 403) {
      status = await ask(source);
    }
    if (REFUSED.includes(status) && video.getAttribute('src') === source) {
      empty();
      told(status);
    }
  }

  function empty() {
    video.pause();
    video.removeAttribute('poster');
    video.removeAttribute('src');
    video.load();
  }

  setInterval(look, EVERY);
}
