// All that is fetched of a recording, and the browser's own player, which nobody else touches: how its video is played, moved and
// loaded again, what keeps it from playing, and what was found out about it (its sound, its quiet, its small pictures).

import { stopWhenRefused } from '../playback/watch.js';

const FRAME = 1 / 25;
const SHORTEST_FRAME = 1 / 120;
const FRAMES_SEEN = 30;
const PATIENCE = 15_000;

/** So far a video must have come since it was loaded again, or so long must that be ago, for it to be tried once more. */
const HEADWAY = 5;
const WHILE = 60_000;

const REASONS = { 0: 'offline', 401: 'ended', 403: 'ended', 404: 'gone' };

export class LessonMedia {
  #video;
  #base;
  #frame = FRAME;
  #failed = { at: -Infinity, when: -Infinity };
  #told;

  /**
   * @param base the address below which what belongs to the video is found
   * @param told called when the video does not play, with the reason: offline, ended, gone, away or format
   */
  constructor(video, base, told) {
    this.#video = video;
    this.#base = new URL(base, location.href);
    this.#told = told;
    video.addEventListener('play', () => this.#watchFrames());
    video.addEventListener('error', () => this.#fail());
    stopWhenRefused(video, (status) => told(REASONS[status]));
    if (video.error) {
      this.#fail();
    }
  }

  /** Milliseconds. */
  get now() {
    return Math.round(this.#video.currentTime * 1000);
  }

  get length() {
    return Number.isFinite(this.#video.duration) ? Math.round(this.#video.duration * 1000) : 0;
  }

  /** Whether somebody wants to hear it alone: then nothing that is seen is fetched. */
  get heardAlone() {
    return this.#video.dataset.sound === 'true';
  }

  get rate() {
    return this.#video.playbackRate;
  }

  set rate(rate) {
    this.#video.defaultPlaybackRate = rate; // the one that it keeps when it is loaded again
    this.#video.playbackRate = rate;
  }

  seek(millis) {
    this.#video.currentTime = millis / 1000;
  }

  toggle() {
    this.#video.paused ? this.play() : this.pause();
  }

  play() {
    this.#video.play().catch(() => {}); // what keeps it from playing comes as an error of its own
  }

  pause() {
    this.#video.pause();
  }

  /** Lands in the middle of a picture, where no rounding hits its neighbour. */
  step(pictures) {
    this.pause();
    const at = Math.floor(this.#video.currentTime / this.#frame + 0.01) + pictures;
    this.#video.currentTime = Math.max(0, (at + 0.5) * this.#frame);
  }

  /** Loads the video again, and goes on at the same moment. */
  retry() {
    const { currentTime, paused } = this.#video;
    this.#video.load();
    this.#video.currentTime = currentTime;
    if (!paused) {
      this.play();
    }
  }

  /** What was found out about the recording, or null where that is not known. */
  async facts(name) {
    try {
      const answer = await this.#ask(this.address(name));
      return answer.ok ? await answer.json() : null;
    } catch {
      return null;
    }
  }

  address(name) {
    const url = new URL(this.#base);
    url.pathname += name;
    return url.href;
  }

  /** Loads it again by itself, once for a stretch of it and a while, before anybody is told. */
  async #fail() {
    const { at, when } = this.#failed;
    this.#failed = { at: this.#video.currentTime, when: performance.now() };
    const worthTrying = Math.abs(this.#failed.at - at) > HEADWAY || this.#failed.when - when > WHILE;
    worthTrying ? this.retry() : this.#told(await this.#reason());
  }

  async #reason() {
    if (this.#video.error?.code === MediaError.MEDIA_ERR_DECODE) {
      return 'format';
    }
    const status = await this.#ask(this.#video.src, { method: 'HEAD' }).then((answer) => answer.status, () => 0);
    return REASONS[status] ?? (status >= 500 ? 'away' : 'format');
  }

  #ask(url, options = {}) {
    return fetch(url, { ...options, signal: AbortSignal.timeout(PATIENCE) });
  }

  /** How long a picture lasts differs from camera to camera: as short as the shortest that was shown. */
  #watchFrames() {
    let before = null;
    let seen = 0;
    const look = (_, { mediaTime }) => {
      const lasted = before === null ? 0 : mediaTime - before;
      if (lasted > SHORTEST_FRAME) {
        this.#frame = seen === 1 ? lasted : Math.min(this.#frame, lasted);
      }
      before = mediaTime;
      seen += 1;
      if (seen < FRAMES_SEEN) {
        this.#video.requestVideoFrameCallback(look);
      }
    };
    this.#video.requestVideoFrameCallback?.(look);
  }
}
