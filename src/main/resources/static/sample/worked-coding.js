// Lays what somebody has coded on this page beside the worked coding: in a picture, a row for each code, and on the timeline.
const LANE = 'worked';
const SVG = 'http://www.w3.org/2000/svg';
const MOMENT = 900;

class WorkedCoding extends HTMLElement {
  connectedCallback() {
    this.player = document.querySelector('lesson-player');
    this.fold = this.closest('details');
    this.rows = [...this.querySelectorAll('tbody tr')];
    this.fold.addEventListener('toggle', () => { this.#showOnLane(); this.#drawYours(); });
    this.addEventListener('click', ({ target }) => this.#go(target.closest('button')?.closest('tr')));
    document.addEventListener('lane-marks', ({ detail }) => detail.lane === 'codes' && this.#drawYours());
    document.addEventListener('lane-mark-chosen', ({ detail }) => detail.lane === LANE && this.#point(this.rows[detail.id]));
  }

  #go(row) {
    if (row) {
      this.player.seek(Number(row.dataset.start));
      this.player.scrollIntoView({ block: 'nearest' });
    }
  }

  #point(row) {
    this.rows.forEach((each) => each.toggleAttribute('data-chosen', each === row));
  }

  /** Nobody is shown the answer before they ask for it. */
  #showOnLane() {
    const marks = this.fold.open ? this.rows.map(({ dataset }) => mark(dataset)) : [];
    document.dispatchEvent(new CustomEvent('lane-marks', { detail: { lane: LANE, name: this.dataset.lane, marks } }));
  }

  #drawYours() {
    const { log, played } = document.querySelector('observation-coding') ?? {};
    if (!log || !this.fold.open) {
      return;
    }
    for (const row of this.querySelectorAll('.worked__row')) {
      row.querySelectorAll('.worked__bar--yours').forEach((bar) => bar.remove());
      const yours = log.of(row.dataset.code);
      row.append(...yours.flatMap((event) => (log.codes.get(event.code).state ? watched(event.start, log.end(event), played.all) : [[event.start]])).map(bar));
    }
  }
}

/** What of a state was really watched; what was pressed while the video stood is a moment. */
function watched(start, end, played) {
  const seen = played.map(([from, to]) => [Math.max(from, start), Math.min(to, end)]).filter(([from, to]) => to > from);
  return seen.length > 0 ? seen : [[start]];
}

function mark({ id, start, end, name }) {
  return { id: Number(id), start: Number(start), end: Number(end ?? start), label: name };
}

function bar([start, end = start]) {
  const rect = document.createElementNS(SVG, 'rect');
  rect.setAttribute('class', 'worked__bar worked__bar--yours');
  Object.entries({ x: start, width: Math.max(end - start, MOMENT), y: 2, height: 10 }).forEach(([name, value]) => rect.setAttribute(name, value));
  return rect;
}

customElements.define('worked-coding', WorkedCoding);
