/**
 * <lesson-recorder>: records a lesson with camera and microphone, microphone alone or screen, and uploads it meanwhile.
 *
 * Attributes: uploads-url (where uploads are begun) or upload-url (the one upload to fill), room (bytes that its person may
 * still store), attach-url (who wants to be told of the recording). Its texts are data- attributes, its places data-part.
 */
import { attach } from '../recording/attachment.js';
import { Refusal } from '../recording/transfer.js';
import { blockedBefore, blockedBy } from './blocked.js';
import { clock, megabytes, minutesFor, roomInBrowser } from './budget.js';
import { close, devicesOf, keepAwake, openStream } from './devices.js';
import { formatOf } from './formats.js';
import { begin, GrowingUpload } from './growing-upload.js';
import { openKeeper } from './keeper.js';
import { listen } from './level.js';
import { keepRunning } from './running.js';
import { RecordingSession } from './session.js';
import { keyOf, Take } from './take.js';


class LessonRecorder extends HTMLElement {
  #stream = null;
  #session = null;
  #take = null;
  #upload = null;
  #keeper = null;
  #format = null;
  #silence = () => {};
  #sleep = () => {};
  #ending = null;

  async connectedCallback() {
    this.#ending = new AbortController();
    const { signal } = this.#ending;
    this.addEventListener('click', (event) => this.#act(event.target.closest('[data-act]')), { signal });
    this.addEventListener('change', (event) => this.#choose(event.target), { signal });
    addEventListener('online', () => this.#upload?.hurry(), { signal });
    document.addEventListener('visibilitychange', () => this.#upload?.hurry(), { signal });
    addEventListener('beforeunload', (event) => this.#isAtWork && event.preventDefault(), { signal });
    this.#keeper = await openKeeper();
    this.#tell('memory', this.#keeper === null ? this.dataset.memory : '');
    this.#offer();
    this.dataset.ready = '';
  }

  disconnectedCallback() {
    this.#ending.abort();
    this.#upload?.stop();
    this.#closeStream();
  }

  get #isAtWork() {
    return Boolean(this.#upload?.isGoing);
  }

  get #kind() {
    return this.querySelector('input[name=kind]:checked').value;
  }

  #part(name) {
    return this.querySelector(`[data-part="${name}"]`);
  }

  #act(button) {
    const acts = {
      open: () => this.#open(),
      record: () => this.#record(),
      pause: () => this.#pause(),
      resume: () => this.#resume(),
      stop: () => this.#session.stop(),
    };
    acts[button?.dataset.act]?.();
  }

  #choose(field) {
    if (field.name === 'kind') {
      this.#closeStream();
      this.#offer();
    } else if (field.matches('select')) {
      this.#open();
    }
  }

  /** What can be begun, or what stands in its way. */
  #offer() {
    const blocked = blockedBefore(this.#kind);
    this.#say(blocked);
    this.#step(blocked === null ? 'closed' : 'blocked');
  }

  #say(obstacle) {
    this.#tell('problem', obstacle === null ? '' : this.getAttribute(`data-blocked-${obstacle}`));
  }

  async #open() {
    const chosen = Object.fromEntries(Array.from(this.querySelectorAll('select'), (select) => [select.name, select.value]));
    this.#closeStream();
    try {
      this.#stream = await openStream(this.#kind, chosen);
      this.#say(null);
      await this.#show();
    } catch (error) {
      this.#say(blockedBy(error));
      this.#step('closed');
    }
  }

  async #show() {
    const preview = this.#part('preview');
    preview.srcObject = this.#stream;
    preview.hidden = this.#stream.getVideoTracks().length === 0;
    this.#silence = this.#stream.getAudioTracks().length > 0 ? listen(this.#stream, this.#hear) : () => {};
    this.#part('level').hidden = this.#stream.getAudioTracks().length === 0;
    await Promise.all(['videoinput', 'audioinput'].map((kind) => this.#list(kind)));
    this.#format = formatOf(this.#kind);
    await this.#showRoom();
    this.#step('open');
  }

  #hear = (level, word) => {
    this.#part('meter').value = level;
    this.#tell('loudness', this.dataset[word]);
  };

  async #list(kind) {
    const select = this.querySelector(`select[name=${kind}]`);
    const used = this.#stream.getTracks().map((track) => track.getSettings().deviceId);
    const options = (await devicesOf(kind)).map(
      ({ label, deviceId }) => new Option(label, deviceId, false, used.includes(deviceId)),
    );
    select.replaceChildren(...options);
    select.closest('label').hidden = options.length < 2 || (kind === 'videoinput' && this.#kind !== 'camera');
  }

  async #showRoom() {
    const inBrowser = await roomInBrowser();
    const bytes = Math.min(Number(this.getAttribute('room') ?? Infinity), inBrowser ?? Infinity);
    const minutes = minutesFor(bytes, this.#format.bitsPerSecond);
    this.#tell('room', this.#text('room', { hours: Math.floor(minutes / 60), minutes: minutes % 60 }));
  }

  async #record() {
    this.querySelector('[data-act=record]').disabled = true;
    try {
      const url = this.getAttribute('upload-url') ?? (await this.#begin());
      this.#take = new Take(keyOf(url), this.#keeper);
      keepRunning(keyOf(url));
      this.#upload = new GrowingUpload(url, this.#take, this.#changed);
      await attach(this.#upload.recording, this.getAttribute('attach-url'));
      this.#start();
    } catch (refusal) {
      this.#fail(refusal);
    } finally {
      this.querySelector('[data-act=record]').disabled = false;
    }
  }

  async #begin() {
    const day = new Intl.DateTimeFormat(document.documentElement.lang, { dateStyle: 'long', timeStyle: 'short' });
    const name = this.#text('name', { day: day.format(new Date()) });
    const url = await begin(this.getAttribute('uploads-url'), `${name}.${this.#format.ending}`, this.#format.mimeType);
    const form = this.#part('title');
    form.elements.title.value = name;
    form.action = form.action.replace('RECORDING', url.split('?')[0].split('/').pop());
    return url;
  }

  #start() {
    this.#session = new RecordingSession(this.#stream, this.#format.options, this.#take, () => this.#stopped());
    this.#session.start();
    this.#sleep = keepAwake();
    this.#guard(true);
    this.#step('recording');
    this.querySelector('[data-act=stop]').focus();
    this.#tick();
    this.#send();
  }

  #tick() {
    this.#tell('clock', clock(this.#session.millis));
    if (!this.#session.isOver) {
      setTimeout(() => this.#tick(), 250);
    }
  }

  #pause() {
    this.#session.pause();
    this.#step('paused');
    this.querySelector('[data-act=resume]').focus();
  }

  #resume() {
    this.#session.resume();
    this.#step('recording');
    this.querySelector('[data-act=pause]').focus();
  }

  #stopped() {
    this.#closeStream();
    this.#sleep();
    this.#step('ending');
    this.#upload.hurry();
    this.#part('title')?.querySelector('input').focus();
  }

  async #send() {
    try {
      await this.#upload.go();
      await this.#take.forget();
      this.#guard(false);
      this.#step('stored');
      this.#part('title')?.querySelector('button').removeAttribute('disabled');
      this.#tell('state', this.dataset.stored);
      this.#announce(this.dataset.stored);
      if (this.hasAttribute('upload-url')) {
        location.reload();
      }
    } catch (refusal) {
      this.#fail(refusal);
    }
  }

  #changed = (state, seconds) => {
    if (state === 'full') {
      this.#session.stop();
    }
    this.#tell('state', this.#text(state, { seconds }));
    const { bytes } = this.#take.safe;
    const said = (count) => megabytes(count, document.documentElement.lang);
    this.#tell('safe', this.#text('safe', { safe: said(bytes), held: said(this.#take.end - bytes) }));
    this.#tell('memory', this.#take.kept ? '' : this.dataset.memory);
  };

  /** Says what happened; what has been recorded stays where it is. */
  #fail(refusal) {
    const said = refusal instanceof Refusal ? refusal.message : '';
    this.#tell('problem', refusal.status === 401 ? this.dataset.session : said || this.dataset.trouble);
    this.#session?.stop();
  }

  #closeStream() {
    this.#silence();
    this.#silence = () => {};
    close(this.#stream);
    this.#stream = null;
    this.#part('preview').srcObject = null;
    this.#part('preview').hidden = true;
  }

  /** Shows what belongs to a step: closed, blocked, open, recording, paused, ending, stored. */
  #step(step) {
    this.dataset.step = step;
    for (const place of this.querySelectorAll('[data-steps]')) {
      place.hidden = !place.dataset.steps.split(' ').includes(step);
    }
  }

  #tell(part, text) {
    const place = this.#part(part);
    if (place.textContent !== text) {
      place.textContent = text;
    }
    place.hidden = text === '';
  }

  #text(name, facts) {
    return this.dataset[name].replace(/\{(\w+)\}/g, (_, fact) => facts[fact]);
  }

  #announce(text) {
    document.getElementById('announcements').textContent = text;
  }

  /** Lets the page around know whether leaving would break something off. */
  #guard(is) {
    this.dispatchEvent(new CustomEvent(`second-look:${is ? 'unsaved' : 'saved'}`, { bubbles: true }));
  }
}

customElements.define('lesson-recorder', LessonRecorder);
