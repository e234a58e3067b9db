// Keeps the markers in the order of their times, and plays from a marker's moment, a little before it.
import { announce, fill } from './announce.js';
import { words } from './timecode.js';

const RUN_UP = 2000;

/** What is at hand next, once something has become of a marker. */
const NEXT = { saved: 'summary', removed: 'button', restored: '[data-act=remove]' };

class MarkerList extends HTMLElement {
  connectedCallback() {
    this.list = this.querySelector('ol');
    this.addEventListener('click', (event) => this.#seek(event.target.closest('[data-act=seek]')));
    this.watcher = new MutationObserver((changes) => this.#changed(changes));
    this.watcher.observe(this.list, { childList: true });
  }

  disconnectedCallback() {
    this.watcher.disconnect();
  }

  #changed(changes) {
    const rows = (kind) => changes.flatMap((change) => [...change[kind]]).filter((node) => node.matches?.('.marker'));
    const [come, gone] = [rows('addedNodes'), rows('removedNodes')];
    come.filter(stands).forEach((marker) => this.#place(marker));
    this.watcher.takeRecords();
    this.#count();
    document.dispatchEvent(new CustomEvent('markers-changed'));
    if (come.length === 1) {
      this.#tell(come[0], gone.find((row) => row.id === come[0].id));
    }
  }

  #count() {
    const count = [...this.list.children].filter(stands).length;
    document.querySelector('[data-part=count]').textContent = count;
    document.querySelector('[data-part=none]').hidden = count > 0;
  }

  /** Says what became of a marker; whoever pressed a button of the row that it replaces goes on in the new one. */
  #tell(row, before) {
    const deed = !stands(row) ? 'removed' : !before ? 'added' : stands(before) ? 'saved' : 'restored';
    const { kind, start, end } = row.dataset;
    const span = fill(start === end ? this.dataset.at : this.dataset.over, words(start), words(end));
    announce(fill(this.dataset[deed], kind, span));
    if (stands(row)) {
      this.#choose(row);
    }
    if (before && document.activeElement === document.body) {
      row.querySelector(NEXT[deed]).focus();
    }
  }

  #place(marker) {
    const twin = [...this.list.children].find((other) => other !== marker && other.id === marker.id);
    twin?.remove();
    const later = [...this.list.children].find((other) => other !== marker && time(other) > time(marker));
    this.list.insertBefore(marker, later ?? null);
  }

  #seek(button) {
    const marker = button?.closest('.marker');
    if (marker) {
      document.querySelector('lesson-player').seek(Number(marker.dataset.start) - RUN_UP);
      this.#choose(marker);
    }
  }

  #choose(marker) {
    this.list.querySelectorAll('[data-chosen]').forEach((chosen) => chosen.removeAttribute('data-chosen'));
    marker.toggleAttribute('data-chosen', true);
    marker.scrollIntoView({ block: 'nearest' });
    document.dispatchEvent(new CustomEvent('marker-chosen', { detail: { id: marker.id } }));
  }
}

function stands(row) {
  return !row.matches('[data-removed]');
}

function time(row) {
  return Number(row.dataset.start);
}

customElements.define('marker-list', MarkerList);
