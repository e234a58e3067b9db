// Works on captions beside the video: plays from them, follows the video, finds words, and takes files.
import { CueEditor } from './cue-editor.js';
import { announce, elements, send } from './exchange.js';

class CaptionPanel extends HTMLElement {
  connectedCallback() {
    this.leaving = new AbortController();
    const { signal } = this.leaving;
    this.player = document.querySelector('lesson-player');
    this.list = this.querySelector('#caption-cues');
    this.editor = new CueEditor(this);
    this.addEventListener('click', (event) => this.#act(event));
    this.addEventListener('submit', (event) => this.#submit(event));
    this.addEventListener('keydown', (event) => this.#press(event));
    this.addEventListener('htmx:afterSwap', () => this.#tellHits());
    document.addEventListener('lesson-time', () => this.#follow(), { signal });
    document.addEventListener('captions-changed', () => this.player && this.#follow(), { signal });
    document.addEventListener('lane-mark-chosen', ({ detail }) => detail.lane === 'captions' && this.#visit(detail.id), { signal });
    this.told = '';
    this.#offerFile();
    if (this.replaced) {
      document.dispatchEvent(new CustomEvent('captions-changed'));
    }
    this.#mark([]);
  }

  disconnectedCallback() {
    this.editor.part();
    this.leaving.abort();
  }

  #act(event) {
    const control = event.target.closest('[data-act]');
    const row = control?.closest('.cue');
    if (control?.dataset.act === 'seek' || control?.dataset.act === 'hit') {
      this.player?.seek(Number(row.dataset.start));
      this.#visit(row.dataset.hit);
    } else if (control?.dataset.act === 'edit') {
      event.preventDefault();
      this.editor.open(row, control.href);
    }
  }

  /** Up and down go from caption to caption, Enter edits: the same for eyes and for keys. */
  #press(event) {
    const row = event.target.closest('.cues > .cue');
    const step = { ArrowDown: 'nextElementSibling', ArrowUp: 'previousElementSibling' }[event.key];
    if (row && step && event.target.matches('.cue__time, [data-act=edit]')) {
      event.preventDefault();
      event.stopPropagation();
      const { act } = event.target.dataset;
      row[step]?.querySelector(`[data-act=${act}]`)?.focus();
    }
  }

  #visit(id) {
    const row = id && document.getElementById(id);
    if (row) {
      this.list.scrollTop = row.offsetTop - this.list.clientHeight / 3;
    }
  }

  /** Marks what is said now, and keeps it in sight unless somebody is at work in the list. */
  #follow() {
    if (!this.list || this.list.offsetParent === null) {
      return;
    }
    const { now } = this.player;
    const current = this.#at(now);
    const before = this.list.querySelector('[data-current]');
    if (current !== before) {
      before?.removeAttribute('data-current');
      before?.removeAttribute('aria-current');
      current?.setAttribute('data-current', '');
      current?.setAttribute('aria-current', 'true');
      if (current && !this.player.video.paused && !this.list.contains(document.activeElement)) {
        this.list.scrollTop = current.offsetTop - this.list.clientHeight / 3;
      }
    }
  }

  /** The last caption that begins before a moment and has not ended: the list is in the order of time. */
  #at(now) {
    const rows = this.list.children;
    let [low, high] = [0, rows.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (Number(rows[middle].dataset.start ?? Infinity) <= now) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    const row = rows[low - 1];
    return row && Number(row.dataset.end) > now ? row : null;
  }

  #tellHits() {
    const found = this.querySelector('.caption-hits');
    const words = found?.dataset.announce ?? '';
    if (words !== this.told) {
      this.told = words;
      announce(words);
    }
    this.#mark([...(found?.querySelectorAll('[data-hit]') ?? [])]);
  }

  #mark(rows) {
    const marks = rows.map(({ dataset, children }) => ({
      id: dataset.hit, start: Number(dataset.start), end: Number(dataset.end), label: this.dataset.hit.replace('{0}', children[0].textContent),
    }));
    document.dispatchEvent(new CustomEvent('lane-marks', { detail: { lane: 'captions', name: this.dataset.lane, marks } }));
  }

  #submit(event) {
    const { form } = event.target.dataset;
    if (form === 'upload' && this.#file(event.target)) {
      event.preventDefault();
      this.#upload(event.target);
    } else if (['edit', 'add', 'undo'].includes(form)) {
      event.preventDefault();
      this.editor.submit(event.target, event.submitter);
    }
  }

  #offerFile() {
    const form = this.querySelector('[data-form=upload]');
    form.querySelector('[data-part=file]').hidden = false;
    form.querySelector('[data-part=text]').hidden = true;
    form.querySelector('input[type=file]').required = true;
  }

  #file(form) {
    return form.querySelector('input[type=file]').files[0];
  }

  async #upload(form) {
    const file = this.#file(form);
    const problem = form.querySelector('[data-problem]');
    if (file.size > Number(form.dataset.most)) {
      problem.textContent = form.dataset.tooLarge;
      return;
    }
    const button = form.querySelector('button');
    button.disabled = true;
    const url = new URL(form.dataset.url, location.href);
    url.searchParams.set('language', form.elements.language.value);
    const { status, html } = await send(url, await file.arrayBuffer());
    button.disabled = false;
    if (status === 200 || status === 422) {
      this.#become(html);
    } else {
      problem.innerHTML = html;
    }
  }

  #become(html) {
    const [fresh] = elements(html).filter((element) => element.id === this.id);
    fresh.replaced = true;
    this.replaceWith(fresh);
    window.htmx?.process(fresh);
    fresh.querySelector('.caption-track a, [role=alert], summary')?.focus();
  }
}

document.addEventListener('htmx:afterSwap', ({ detail }) => {
  if (detail.target.id === 'caption-panel') {
    document.dispatchEvent(new CustomEvent('captions-changed'));
  }
});

customElements.define('caption-panel', CaptionPanel);
