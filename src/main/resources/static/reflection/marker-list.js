// Keeps the markers in the order of their times, and plays from a marker's moment, a little before it.
import { announce } from './announce.js';
import { words } from './timecode.js';

const RUN_UP = 2000;

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
    const added = changes.flatMap((change) => [...change.addedNodes]).filter((node) => node.matches?.('.marker[data-start]'));
    added.forEach((marker) => this.#place(marker));
    this.watcher.takeRecords();
    const count = this.list.querySelectorAll('.marker[data-start]').length;
    document.querySelector('[data-part=count]').textContent = count;
    document.querySelector('[data-part=none]').hidden = count > 0;
    document.dispatchEvent(new CustomEvent('markers-changed'));
    if (added.length === 1) {
      this.#choose(added[0]);
      const { kind, start } = added[0].dataset;
      announce(this.dataset.added.replace('{0}', kind).replace('{1}', words(Number(start))));
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

function time(marker) {
  return Number(marker.dataset.start ?? marker.dataset.sort);
}

customElements.define('marker-list', MarkerList);
