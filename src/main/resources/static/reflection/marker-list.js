// Keeps a window on the markers in the order of their times, moves it along, and plays from a marker's moment, a little before it.
// The timeline gets all of them, as a lane.
import { announce, fill } from './announce.js';
import { MarkerTimes } from './marker-times.js';
import { text, words } from './timecode.js';

const RUN_UP = 2000;
const LANE = 'mine';

/** What is at hand next, once something has become of a marker. */
const NEXT = { saved: 'summary', removed: 'button', restored: '[data-act=remove]' };

class MarkerList extends HTMLElement {
  connectedCallback() {
    this.list = this.querySelector('ol');
    this.times = new MarkerTimes();
    this.addEventListener('click', (event) => this.#act(event));
    document.addEventListener('lane-mark-chosen', (event) => event.detail.lane === LANE && this.#visit(event));
    this.watcher = new MutationObserver((changes) => this.#changed(changes));
    this.watcher.observe(this.list, { childList: true });
    this.edges = new IntersectionObserver((seen) => this.#reach(seen), { root: this, rootMargin: '150px' });
    this.#watchEdges();
    this.#load();
  }

  disconnectedCallback() {
    this.watcher.disconnect();
    this.edges.disconnect();
  }

  /** What the list shows is on the timeline at once, and all the others as soon as they are there. */
  async #load() {
    this.#rows().filter(stands).forEach((row) => this.times.put(timeOf(row)));
    queueMicrotask(() => this.#publish());
    await this.times.load(this.dataset.times).catch(() => announce(document.body.dataset.offline));
    this.#count();
    this.#publish();
  }

  #changed(changes) {
    const rows = (kind) => changes.flatMap((change) => [...change[kind]]).filter((node) => node.matches?.('.marker'));
    const [come, gone] = [rows('addedNodes'), rows('removedNodes')];
    come.filter(stands).forEach((marker) => this.#place(marker));
    come.forEach((row) => (stands(row) ? this.times.put(timeOf(row)) : this.times.remove(row.id.replace('marker-', ''))));
    this.watcher.takeRecords();
    this.#count();
    this.#publish();
    if (come.length === 1) {
      this.#tell(come[0], gone.find((row) => row.id === come[0].id));
    }
    come.filter((row) => this.#isAtOpenEdge(row)).forEach((row) => this.#open(time(row)));
  }

  #count() {
    const { length } = this.times.all;
    document.querySelector('[data-part=count]').textContent = length;
    document.querySelector('[data-part=none]').hidden = length > 0;
  }

  #publish() {
    const kinds = new Map([...document.querySelectorAll('marker-composer [name=kind]')].map((kind) => [kind.dataset.letter, kind.parentElement.textContent.trim()]));
    const marks = this.times.all.map(({ id, start, end, letter }) => ({ id, start, end, letter, label: `${kinds.get(letter)} ${text(start)}` }));
    document.dispatchEvent(new CustomEvent('lane-marks', { detail: { lane: LANE, marks } }));
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
    const twin = this.#rows().find((other) => other !== marker && other.id === marker.id);
    twin?.remove();
    const later = this.#rows().find((other) => other !== marker && time(other) > time(marker));
    this.list.insertBefore(marker, later ?? null);
  }

  #act(event) {
    const control = event.target.closest('[data-act]');
    if (control?.dataset.act === 'seek') {
      this.#seek(control.closest('.marker'));
    } else if (['earlier', 'later'].includes(control?.dataset.act)) {
      event.preventDefault();
      this.#open(control.dataset.near);
    }
  }

  #seek(marker) {
    document.querySelector('lesson-player').seek(time(marker) - RUN_UP);
    this.#choose(marker);
  }

  /** A mark of the timeline was picked, which the list may not show just now. */
  async #visit(event) {
    event.preventDefault();
    const { id, start } = this.times.get(event.detail.id);
    document.querySelector('lesson-player').seek(start - RUN_UP);
    if (!document.getElementById(`marker-${id}`)) {
      await this.#open(start);
    }
    const marker = document.getElementById(`marker-${id}`);
    marker && this.#choose(marker);
  }

  #choose(marker) {
    this.list.querySelectorAll('[data-chosen]').forEach((chosen) => chosen.removeAttribute('data-chosen'));
    marker.toggleAttribute('data-chosen', true);
    marker.scrollIntoView({ block: 'nearest' });
    document.dispatchEvent(new CustomEvent('marker-chosen', { detail: { id: marker.id.replace('marker-', '') } }));
  }

  /** Moves the window to the markers near a moment. */
  async #open(near) {
    const asked = (this.asked = {});
    const url = new URL(this.dataset.window, location.href);
    url.searchParams.set('near', near);
    const html = await fetch(url).then((answer) => (answer.ok ? answer.text() : null), () => null);
    if (asked !== this.asked) {
      return;
    }
    this.asked = null;
    if (html === null) {
      announce(document.body.dataset.offline);
    } else {
      const fresh = document.createElement('template');
      fresh.innerHTML = html;
      this.#show(fresh.content);
    }
  }

  /** What is in both windows stays where it is before the eyes, and so does a marker at which somebody is at work. */
  #show(fresh) {
    const rows = [...fresh.querySelectorAll('.marker')];
    const ids = new Set(rows.map((row) => row.id));
    const anchor = this.#rows().find((row) => ids.has(row.id) && row.offsetTop >= this.scrollTop);
    const before = anchor?.offsetTop;
    const from = this.querySelector('[data-act]:focus')?.dataset.act;
    this.#rows().filter((row) => !ids.has(row.id) && !isBusy(row)).forEach((row) => row.remove());
    const come = rows.filter((row) => !document.getElementById(row.id));
    come.forEach((row) => this.#place(row));
    come.forEach((row) => window.htmx?.process(row));
    const edges = [...fresh.querySelectorAll('[data-part=edge]')];
    this.querySelectorAll('[data-part=edge]').forEach((edge, at) => edge.replaceWith(edges[at]));
    this.scrollTop += anchor ? anchor.offsetTop - before : -this.scrollTop;
    this.watcher.takeRecords();
    this.#watchEdges();
    if (from === 'earlier' || from === 'later') {
      (from === 'later' ? come[0] : come.at(-1))?.querySelector('[data-act=seek]').focus();
    }
  }

  #watchEdges() {
    this.edges.disconnect();
    this.querySelectorAll('[data-part=edge] a').forEach((edge) => this.edges.observe(edge));
  }

  #reach(seen) {
    const edge = seen.find(({ isIntersecting }) => isIntersecting)?.target;
    if (edge && !this.asked && this.scrollHeight > this.clientHeight) {
      this.#open(edge.dataset.near);
    }
  }

  /** Between it and what the list shows, there may be others that it does not show. */
  #isAtOpenEdge(row) {
    const beyond = (edge) => this.querySelector(`[data-act=${edge}]`);
    return stands(row) && ((!row.previousElementSibling && beyond('earlier')) || (!row.nextElementSibling && beyond('later')));
  }

  #rows() {
    return [...this.list.children];
  }
}

function stands(row) {
  return !row.matches('[data-removed]');
}

function isBusy(row) {
  return row.querySelector('details[open]') || row.contains(document.activeElement);
}

function time(row) {
  return Number(row.dataset.start);
}

function timeOf({ id, dataset }) {
  return { id: id.replace('marker-', ''), letter: dataset.letter, start: Number(dataset.start), end: Number(dataset.end) };
}

customElements.define('marker-list', MarkerList);
