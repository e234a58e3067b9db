/**
 * <lesson-upload>: uploads a lesson in pieces (tus 1.0.0) and goes on after a lost connection, a pause or a closed page.
 * What has arrived is known to the server alone; the page keeps nothing, for storage may be blocked in a frame.
 *
 * Attribute: uploads-url (where uploads are made). A page that wants to be told of a new recording, as form field
 * "recording", says where to with data-attach-url on an element around. Event, bubbling: lesson-upload:changed, when
 * there are other unfinished uploads than before.
 */
import './part-choice.js';
import { attach } from './attachment.js';
import { Pace } from './pace.js';
import { readMark } from './part-mark.js';
import { base64, Exchange, fingerprintOf, Refusal, sessionHeaders, Transfer } from './transfer.js';

const MEGABYTE = 1024 * 1024;

/** An address of ours, within this page's launch. */
function withinLaunch(address) {
  const url = new URL(address, location.href);
  url.searchParams.set('launch', sessionHeaders()['Second-Look-Launch']);
  return url.href;
}

class LessonUpload extends HTMLElement {
  #transfer = null;
  #file = null;
  #pace = new Pace();
  #announced = 0;
  #wanted = null;
  #ending = null;

  connectedCallback() {
    this.#ending = new AbortController();
    const { signal } = this.#ending;
    this.#part('file').addEventListener('change', (event) => this.#choose(event.target.files[0]), { signal });
    this.#part('file').addEventListener('cancel', () => (this.#wanted = null), { signal });
    this.addEventListener('click', (event) => this.#act(event.target.closest('[data-act]')), { signal });
    this.#acceptDrops(signal);
    addEventListener('online', () => this.#transfer?.hurry(), { signal });
    document.addEventListener('visibilitychange', () => this.#transfer?.hurry(), { signal });
    addEventListener('beforeunload', (event) => this.#transfer?.isGoing && event.preventDefault(), { signal });
  }

  disconnectedCallback() {
    this.#ending.abort();
    if (this.#transfer?.isGoing) {
      this.#transfer.pause();
    }
  }

  #part(name) {
    return this.querySelector(`[data-part="${name}"]`);
  }

  #acceptDrops(signal) {
    const choice = this.#part('choice');
    const over = (is) => (event) => {
      event.preventDefault();
      choice.classList.toggle('is-over', is);
    };
    choice.addEventListener('dragover', over(true), { signal });
    choice.addEventListener('dragleave', over(false), { signal });
    choice.addEventListener('drop', (event) => {
      over(false)(event);
      this.#choose(event.dataTransfer.files[0]);
    }, { signal });
  }

  #act(button) {
    const upload = button?.closest('[data-upload]');
    const acts = {
      pause: () => this.#transfer.pause(),
      resume: () => this.#go(),
      continue: () => {
        this.#wanted = upload;
        this.#part('file').click();
      },
      discard: () => this.#discard(upload),
    };
    acts[button?.dataset.act]?.();
  }

  /** Goes on with the upload that this file belongs to, or begins a new one. */
  async #choose(file) {
    const wanted = this.#wanted;
    this.#wanted = null;
    this.#part('file').value = '';
    if (!file) {
      return;
    }
    this.#tell('problem', '');
    try {
      const fingerprint = await fingerprintOf(file);
      const known = this.#unfinishedOf(file, fingerprint, wanted);
      if (wanted && !known) {
        this.#tell('problem', this.#text('anotherFile', { title: wanted.dataset.title }));
        return;
      }
      const sent = known ? await this.#again(file, known) : await this.#decided(file, fingerprint);
      if (sent) {
        await this.#send(sent.file, known ? known.dataset.upload : await this.#begin(sent.file, sent.fingerprint));
      }
    } catch (problem) {
      this.#fail(problem);
    }
  }

  /** The one that is wanted, or else any that this file belongs to, as a whole or by a part of it. */
  #unfinishedOf(file, fingerprint, wanted) {
    const isSame = ({ dataset }) =>
      readMark(dataset.fingerprint)?.original === fingerprint ||
      (Number(dataset.size) === file.size && (dataset.fingerprint === fingerprint || dataset.fingerprint === ''));
    return (wanted ? [wanted] : Array.from(this.querySelectorAll('[data-upload]'))).find(isSame);
  }

  /** What an upload was begun with: the file, or the part of it that is made again. */
  async #again(file, known) {
    const mark = readMark(known.dataset.fingerprint);
    if (mark === null) {
      return { file };
    }
    const part = await this.#besides(file, (choice) => choice.again(mark));
    if (part === undefined) {
      throw new Refusal(0, this.dataset.notSame);
    }
    return part && { file: part };
  }

  /** What of a file shall be sent, and by what it is known again; null when another file shall be. */
  async #decided(file, fingerprint) {
    const chosen = await this.#besides(file, (choice) => choice.offer(), { file, mark: null });
    return chosen && { file: chosen.file, fingerprint: chosen.mark ?? fingerprint };
  }

  /** Lets the choice of a part, where there is one and it reads the file, stand in the place of all else while it asks. */
  async #besides(file, ask, otherwise) {
    const choice = this.querySelector('part-choice');
    if (choice === null) {
      return otherwise;
    }
    this.#offerOthers(false);
    const answer = (await choice.reads(file)) ? await ask(choice) : otherwise;
    this.#offerOthers(true);
    if (answer === null) {
      this.#part('file').focus();
    }
    return answer;
  }

  #offerOthers(is) {
    this.#part('choice').hidden = !is;
    this.#part('unfinished').hidden = !is;
  }

  async #send(file, url) {
    this.#show(file);
    const transfer = new Transfer(file, url, (state, detail) => this.#changed(state, detail));
    await attach(transfer.recording, this.closest('[data-attach-url]')?.dataset.attachUrl);
    this.#transfer = transfer;
    await this.#go();
  }

  async #begin(file, fingerprint) {
    const metadata = `filename ${base64(file.name)},filetype ${base64(file.type)},fingerprint ${base64(fingerprint)}`;
    const headers = { 'Upload-Length': String(file.size), 'Upload-Metadata': metadata };
    const answer = await new Exchange('POST', this.getAttribute('uploads-url'), headers).answer;
    return answer.getResponseHeader('Location');
  }

  async #go() {
    this.#tell('problem', '');
    this.#pace.restart();
    this.#changed('sending');
    try {
      await this.#transfer.go();
    } catch (problem) {
      this.#fail(problem);
    }
  }

  async #discard(upload) {
    this.#tell('problem', '');
    try {
      await new Exchange('DELETE', upload.dataset.upload, {}).answer;
      this.#announce(this.dataset.discarded);
      this.#changedList();
      this.#part('file').focus();
    } catch (problem) {
      this.#fail(problem);
    }
  }

  #changed(state, detail) {
    const transfer = this.#transfer;
    if (!transfer) {
      return;
    }
    this.#guard(state !== 'paused' && state !== 'done');
    this.#tell('state', this.#text(state, { seconds: detail }));
    this.#showButtons(state);
    this.#showFigures(transfer.sent);
    if (state === 'done') {
      this.#finish(transfer.recording);
    }
  }

  #show(file) {
    this.#file = file;
    this.#announced = 0;
    this.#tell('name', file.name);
    this.#tell('state', this.dataset.beginning);
    this.#offerOthers(false);
    this.#part('transfer').hidden = false;
  }

  #showButtons(state) {
    const [pause, resume] = ['pause', 'resume'].map((act) => this.querySelector(`[data-act="${act}"]`));
    const hadFocus = document.activeElement === pause || document.activeElement === resume;
    pause.hidden = state === 'paused' || state === 'done';
    resume.hidden = state !== 'paused';
    if (hadFocus) {
      (pause.hidden ? resume : pause).focus();
    }
  }

  #showFigures(sent) {
    const { size } = this.#file;
    const percent = Math.floor((100 * sent) / size);
    const inMegabytes = (bytes) => Math.floor(bytes / MEGABYTE).toLocaleString(document.documentElement.lang);
    this.#pace.add(sent);
    const figures = this.#text('figures', { percent, sent: inMegabytes(sent), size: inMegabytes(size) });
    this.#tell('figures', [figures, this.#timeLeft(size - sent)].filter(Boolean).join(' · '));
    this.#part('progress').value = percent;
    if (percent >= this.#announced + 10 && percent < 100) {
      this.#announced = percent - (percent % 10);
      this.#announce(this.#text('announce', { percent: this.#announced }));
    }
  }

  #timeLeft(rest) {
    const seconds = this.#pace.secondsFor(rest);
    if (seconds === null || rest === 0) {
      return '';
    }
    return seconds < 60 ? this.dataset.leftLittle : this.#text('left', { minutes: Math.ceil(seconds / 60) });
  }

  #finish(recording) {
    this.#announce(this.dataset.done);
    location.assign(withinLaunch(`/recordings/${recording}`));
  }

  /** Says what happened and offers what can be done: to go on with what has begun, or to choose again. */
  #fail(problem) {
    const own = { [-1]: this.dataset.unreadable, 401: this.dataset.session };
    const begun = this.#transfer && ![-1, 404, 410, 413].includes(problem.status);
    const said = problem instanceof Refusal ? problem.message : '';
    this.#tell('problem', own[problem.status] ?? (said || this.dataset.trouble));
    if (begun) {
      this.#changed('paused');
    } else {
      this.#transfer = null;
      this.#guard(false);
      this.#part('transfer').hidden = true;
      this.#offerOthers(true);
      this.#changedList();
    }
  }

  /** Says something where it is not said already, for some of the places are read aloud; says nothing by hiding them. */
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

  #changedList() {
    this.dispatchEvent(new CustomEvent('lesson-upload:changed', { bubbles: true }));
  }
}

customElements.define('lesson-upload', LessonUpload);
