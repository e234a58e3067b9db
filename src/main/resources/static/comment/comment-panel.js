// What is said beside the player: a moment leads there, "here" takes the moment from there, a beginning of a sentence is put into the
// words, and what somebody has begun to write elsewhere on the page outlives an answer that brings the page anew.
import { typed } from '../recording/typed-time.js';

const video = () => document.querySelector('share-stage video');

class CommentPanel extends HTMLElement {
  #begun = [];

  connectedCallback() {
    this.leaving = new AbortController();
    const listening = { signal: this.leaving.signal };
    this.addEventListener('click', (event) => this.#act(event.target.closest('button')), listening);
    this.addEventListener('htmx:beforeSwap', (event) => this.#keep(event.detail), listening);
    this.addEventListener('htmx:load', () => this.#renewed(), listening);
    this.#dress();
  }

  disconnectedCallback() {
    this.leaving.abort();
  }

  /** Whoever sent a form goes on where they were, not at the top of the page. */
  #renewed() {
    this.#dress();
    if (document.activeElement === document.body) {
      this.querySelector('#comments')?.focus({ preventScroll: true });
    }
  }

  /** What works with script alone is shown by script alone. */
  #dress() {
    for (const time of this.querySelectorAll('span[data-seek]')) {
      time.replaceWith(document.querySelector('share-stage') ? this.#button(time) : time);
    }
    for (const part of this.querySelectorAll('[data-part=starters], [data-part=here]')) {
      part.hidden = part.dataset.part === 'here' && !document.querySelector('share-stage');
    }
    this.#begun.splice(0).forEach(([id, values]) => this.#restore(id, values));
  }

  #button(time) {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = time.className;
    button.dataset.seek = time.dataset.seek;
    button.setAttribute('aria-label', time.dataset.label);
    button.textContent = time.textContent;
    return button;
  }

  #act(button) {
    if (button?.dataset.seek) {
      this.#seek(Number(button.dataset.seek));
    } else if (button?.dataset.part === 'here' && video()) {
      button.form.elements.at.value = typed(Math.floor(video().currentTime));
    } else if (button && 'starter' in button.dataset) {
      begin(button.form.elements.words, button.textContent.replace(/…\s*$/, ''));
    }
  }

  #seek(millis) {
    if (video()) {
      video().currentTime = millis / 1000;
      video().scrollIntoView({ block: 'nearest' });
    }
  }

  /** The form that was sent is done; every other in which somebody has written keeps it. A field of theirs is called id. */
  #keep({ xhr, requestConfig }) {
    if (xhr.status < 400) {
      this.#begun = [...this.querySelectorAll('form[id]')]
        .filter((form) => form !== requestConfig.elt && isBegun(form.elements.words))
        .map((form) => [form.getAttribute('id'), ['kind', 'words', 'at'].map((name) => [name, form.elements[name]?.value])]);
    }
  }

  #restore(id, values) {
    const form = this.querySelector(`#${CSS.escape(id)}`);
    for (const [name, value] of form ? values : []) {
      if (form.elements[name]) {
        form.elements[name].value = value;
      }
    }
    form?.closest('details')?.setAttribute('open', '');
  }
}

const isBegun = (words) => words && words.value !== words.defaultValue;

function begin(words, starter) {
  if (!words.value.startsWith(starter)) {
    words.value = starter + words.value;
  }
  words.focus();
  words.setSelectionRange(starter.length, starter.length);
}

customElements.define('comment-panel', CommentPanel);
