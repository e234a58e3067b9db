// One lane of the timeline: marks with letters where there is room for a target each, gathered where there is not, and bars for
// what lasts. Its marks are also a list somewhere on the page, which is how keys and screen readers get at them.
import { fill } from './announce.js';
import { gather } from './gather.js';
import { bars } from './stretches.js';
import { text } from './timecode.js';

const TARGET = 26;

export class Lane {
  #row;
  #axis;
  #marks = [];
  #chosen = null;

  /** @param choose what happens to the mark that was picked */
  constructor(row, choose) {
    this.#row = row;
    this.#axis = row.querySelector('[data-part=axis]');
    row.addEventListener('click', (event) => this.#pick(event, choose));
  }

  /** Marks by time: { id, start, end, letter, label }. */
  show(marks, length) {
    this.#marks = marks;
    this.draw(length);
  }

  draw(length) {
    const width = this.#axis.clientWidth;
    if (width === 0 || length === 0) {
      return;
    }
    const lasting = this.#marks.filter(({ start, end }) => end > start).map(({ start, end }) => [start, end]);
    const groups = gather(this.#marks, length, TARGET / width);
    this.#axis.replaceChildren(...bars(lasting, length, 1 / width).map(bar), ...groups.map((group) => this.#mark(group)));
    this.choose(this.#chosen);
  }

  choose(id) {
    this.#chosen = id;
    for (const mark of this.#axis.querySelectorAll('.mark')) {
      mark.toggleAttribute('data-chosen', mark.marks.some((each) => each.id === id));
    }
  }

  remove() {
    this.#row.remove();
  }

  #mark({ at, marks }) {
    const [first] = marks;
    const mark = document.createElement('button');
    const several = marks.length > 1;
    mark.type = 'button';
    mark.tabIndex = -1;
    mark.marks = marks;
    mark.className = several ? 'mark mark--several' : first.letter ? `mark mark--${first.letter}` : 'mark mark--found';
    mark.textContent = several ? marks.length : first.letter ?? '';
    mark.title = several ? fill(this.#row.dataset.several, marks.length, text(first.start), text(marks.at(-1).start)) : first.label;
    mark.setAttribute('aria-label', mark.title);
    mark.style.setProperty('--at', at);
    return mark;
  }

  /** Of gathered marks, each click goes on to the next. */
  #pick(event, choose) {
    const marks = event.target.closest('.mark')?.marks;
    if (marks) {
      event.stopPropagation();
      choose(marks[(marks.findIndex(({ id }) => id === this.#chosen) + 1) % marks.length]);
    }
  }
}

/** A bar from one share of the lane to another. */
export function bar({ start, end }) {
  const element = document.createElement('span');
  element.className = 'bar';
  element.style.setProperty('--at', start);
  element.style.setProperty('--span', end - start);
  return element;
}
