// Changes captions in their rows. What is typed is saved a second after the last key, and when the page is left; what could
// not be saved stays in its form.
import { elements, send } from './exchange.js';

const PAUSE = 1000;
const RETRY = 5000;

export class CueEditor {
  constructor(panel) {
    this.panel = panel;
    this.list = panel.querySelector('#caption-cues');
    this.saving = Promise.resolve();
    panel.addEventListener('input', ({ target }) => target.closest('[data-form=edit]') && this.#later(target.form, PAUSE));
    panel.addEventListener('click', (event) => this.#set(event));
    panel.addEventListener('toggle', ({ target }) => this.#begin(target), { capture: true });
    panel.addEventListener('keydown', (event) => this.#press(event));
    window.addEventListener('pagehide', () => this.part(), { signal: panel.leaving.signal });
    this.#offer(panel);
  }

  async open(row, url) {
    const { status, html } = await send(url);
    if (status === 200) {
      const [form] = this.#replace(row, html);
      form.querySelector('textarea').focus();
    }
  }

  /** The page may be gone in a moment: what is not saved goes at once. */
  part() {
    for (const form of this.panel.querySelectorAll('[data-form=edit]')) {
      if (form.dirty && !form.stopped) {
        clearTimeout(form.timer);
        form.dirty = false;
        send(form.action, body(form), { leaving: true });
      }
    }
  }

  /** One after another, so that each knows the version that the one before has made. */
  submit(form, button) {
    clearTimeout(form.timer);
    this.saving = this.saving.then(() => this.#submit(form, button));
  }

  async #submit(form, button) {
    form.stopped = false;
    if (button?.dataset.to === 'division') {
      form.elements.caret.value = form.elements.words.selectionStart;
      form.elements.at.value = this.panel.player?.now ?? -1;
    }
    const { status, html } = await send(button?.dataset.to ? button.formAction : form.action, body(form));
    if (status !== 200) {
      this.#refused(form, html);
      return;
    }
    this.#saved(form);
    if (form.dataset.form === 'add') {
      this.#add(form, html);
    } else {
      this.#settle(this.#replace(form.closest('.cue'), html));
    }
  }

  #add(form, html) {
    const [row] = elements(html);
    this.list.append(row);
    form.reset();
    form.querySelector('[data-problem]').replaceChildren();
    this.#settle([row]);
  }

  #replace(row, html) {
    const fresh = elements(html);
    const gone = fresh.filter((element) => element.dataset.gone);
    const rows = fresh.filter((element) => !element.dataset.gone);
    gone.forEach(({ dataset }) => document.getElementById(dataset.gone)?.remove());
    row.replaceWith(...rows);
    rows.forEach((each) => this.#offer(each));
    return rows;
  }

  /** Brings rows to where they belong by time, and the focus to what is at hand next. */
  #settle(rows) {
    for (const row of rows) {
      const later = [...this.list.children].find((other) => !rows.includes(other) && Number(other.dataset.start ?? Infinity) > Number(row.dataset.start));
      if (later !== row.nextElementSibling) {
        this.list.insertBefore(row, later ?? null);
      }
    }
    (rows[0].querySelector('[data-act=edit]') ?? rows[0].querySelector('button')).focus();
    this.#changed();
  }

  #later(form, pause) {
    form.dirty = true;
    form.dispatchEvent(new CustomEvent('second-look:unsaved', { bubbles: true }));
    clearTimeout(form.timer);
    form.timer = setTimeout(() => (this.saving = this.saving.then(() => this.#save(form))), pause);
  }

  async #save(form) {
    if (!form.dirty || form.stopped || !form.isConnected) {
      return;
    }
    form.dirty = false;
    say(form, this.panel.dataset.saving);
    const { status, html } = await send(form.action, body(form));
    if (status === 200) {
      form.elements.version.value = elements(html)[0].dataset.version;
      form.querySelector('[data-problem]').replaceChildren();
      if (!form.dirty) {
        this.#saved(form);
        say(form, this.panel.dataset.saved);
      }
      this.#changed();
    } else {
      this.#refused(form, html);
      if (status === 0 || status >= 500) {
        this.#later(form, RETRY);
      }
    }
  }

  #saved(form) {
    form.dirty = false;
    form.dispatchEvent(new CustomEvent('second-look:saved', { bubbles: true }));
  }

  /** Both versions are kept: what was typed in its field, the other above the button that decides. */
  #refused(form, html) {
    const problem = form.querySelector('[data-problem]');
    if (problem) {
      problem.innerHTML = html;
      const newer = problem.querySelector('[data-version]');
      form.stopped = Boolean(newer);
      if (newer) {
        form.elements.version.value = newer.dataset.version;
      }
    }
    form.dirty = true;
    say(form, '');
  }

  #changed() {
    clearTimeout(this.telling);
    this.telling = setTimeout(() => document.dispatchEvent(new CustomEvent('captions-changed')), PAUSE);
  }

  #press(event) {
    const form = event.target.closest('[data-form=edit]');
    if (form && event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      form.requestSubmit();
    }
  }

  #set({ target }) {
    const field = { 'start-now': 'start', 'end-now': 'end' }[target.dataset.act];
    if (field) {
      target.form.elements[field].value = exact(this.panel.player.now);
      target.form.elements[field].dispatchEvent(new Event('input', { bubbles: true }));
    }
  }

  /** A new caption begins where the video is. */
  #begin(details) {
    const form = details.open && details.querySelector('[data-form=add]');
    if (form && this.panel.player && !form.elements.start.value) {
      form.elements.start.value = exact(this.panel.player.now);
      form.elements.end.value = exact(this.panel.player.now + 2000);
    }
  }

  /** What needs the video is there where the video is. */
  #offer(within) {
    if (this.panel.player) {
      within.querySelectorAll('[data-act=start-now], [data-act=end-now], .cue--edit [data-act=seek], [data-form=edit] [data-act=seek]')
        .forEach((button) => { button.hidden = false; });
    }
  }
}

function body(form) {
  return new URLSearchParams(new FormData(form));
}

function say(form, words) {
  const status = form.querySelector('[data-part=status]');
  if (status) {
    status.textContent = words;
  }
}

function exact(millis) {
  return new Date(millis).toISOString().slice(11, 23);
}
