/** The recording of one stream: its pieces go to a take, and it knows how long it has been going. */

/** A piece is at most so long, in milliseconds: what a crash of the whole machine can take. */
const PIECE = 2000;

export class RecordingSession {
  #recorder;
  #before = 0;
  #since = null;

  /** @param ended called when nothing more comes, also when the camera was unplugged */
  constructor(stream, options, take, ended) {
    this.#recorder = new MediaRecorder(stream, options);
    this.#recorder.addEventListener('dataavailable', ({ data }) => data.size > 0 && take.add(data, this.millis));
    this.#recorder.addEventListener('stop', () => {
      this.#rest();
      take.finish();
      ended();
    });
  }

  /** How long it is so far, without pauses. */
  get millis() {
    return this.#before + (this.#since === null ? 0 : performance.now() - this.#since);
  }

  get isOver() {
    return this.#recorder.state === 'inactive';
  }

  start() {
    this.#recorder.start(PIECE);
    this.#since = performance.now();
  }

  pause() {
    this.#recorder.pause();
    this.#rest();
  }

  resume() {
    this.#recorder.resume();
    this.#since = performance.now();
  }

  stop() {
    if (!this.isOver) {
      this.#recorder.stop();
    }
  }

  #rest() {
    this.#before = this.millis;
    this.#since = null;
  }
}
