// Draws rectangles over a paused picture, with the mouse or a finger, by arrow keys, or by numbers, and shows what they will hide.
import { typed } from './typed-time.js';

const NAMES = ['left', 'top', 'width', 'height'];
const KEYS = { ArrowLeft: ['left', 'width', -1], ArrowRight: ['left', 'width', 1], ArrowUp: ['top', 'height', -1], ArrowDown: ['top', 'height', 1] };

class BlurDesk extends HTMLElement {
  connectedCallback() {
    this.video = this.querySelector('video');
    this.sheet = this.querySelector('[data-part=sheet]');
    this.area = this.querySelector('[data-part=new]');
    this.form = this.querySelector('form');
    this.area.hidden = false;
    this.querySelector('[data-part=hint]').hidden = false;
    this.#control();
    this.#offerMoments();
    this.#placeKept();
    this.#show();
    this.form.addEventListener('input', () => this.#show());
    this.area.addEventListener('keydown', (event) => this.#press(event));
    this.sheet.addEventListener('pointerdown', (event) => this.#begin(event));
    for (const event of ['timeupdate', 'seeked']) {
      this.video.addEventListener(event, () => this.#follow());
    }
    this.#follow();
  }

  /** The video's own controls would lie where rectangles are drawn: ours lie below it. */
  #control() {
    this.video.controls = false;
    this.querySelector('[data-part=controls]').hidden = false;
    this.seek = this.querySelector('[data-part=seek]');
    this.seek.addEventListener('input', () => { this.video.currentTime = Number(this.seek.value); });
    this.play = this.querySelector('[data-act=play]');
    this.play.addEventListener('click', () => (this.video.paused ? this.video.play() : this.video.pause()));
    for (const event of ['play', 'pause', 'durationchange']) {
      this.video.addEventListener(event, () => this.#follow());
    }
  }

  #offerMoments() {
    for (const button of this.form.querySelectorAll('[data-act]')) {
      button.hidden = false;
      button.addEventListener('click', () => {
        this.form.elements[button.dataset.act].value = typed(this.video.currentTime);
      });
    }
  }

  #placeKept() {
    for (const kept of this.querySelectorAll('[data-part=kept]')) {
      this.#place(kept, NAMES.map((name) => Number(kept.dataset[name]) / 10));
    }
  }

  /** What is kept is seen while it hides something. */
  #follow() {
    this.play.textContent = this.video.paused ? this.play.dataset.play : this.play.dataset.pause;
    this.seek.max = this.video.duration || 0;
    this.seek.value = this.video.currentTime;
    this.seek.setAttribute('aria-valuetext', typed(this.video.currentTime));
    this.querySelector('[data-part=now]').textContent = typed(Math.floor(this.video.currentTime));
    const now = this.video.currentTime * 1000;
    for (const kept of this.querySelectorAll('[data-part=kept]')) {
      kept.hidden = now < Number(kept.dataset.start) || now > Number(kept.dataset.end);
    }
  }

  get #numbers() {
    return NAMES.map((name) => Number(this.form.elements[name].value) || 0);
  }

  set #numbers([left, top, width, height]) {
    const wide = within(width, 1, 100);
    const high = within(height, 1, 100);
    [within(left, 0, 100 - wide), within(top, 0, 100 - high), wide, high].forEach((value, at) => {
      this.form.elements[NAMES[at]].value = Math.round(value * 10) / 10;
    });
    this.#show();
  }

  #show() {
    this.#place(this.area, this.#numbers);
    this.area.dataset.solid = String(this.form.elements.solid.checked);
  }

  #place(element, [left, top, width, height]) {
    Object.assign(element.style, { left: `${left}%`, width: `${width}%`, top: `${top}%`, height: `${height}%` });
  }

  #press(event) {
    const [place, size, step] = KEYS[event.key] ?? [];
    if (place) {
      event.preventDefault();
      const field = this.form.elements[event.shiftKey ? size : place];
      field.value = Number(field.value) + step;
      this.#numbers = this.#numbers;
      this.#tell();
    }
  }

  #begin(event) {
    event.preventDefault();
    this.video.pause();
    const from = this.#point(event);
    const moved = event.target === this.area ? this.#numbers : null;
    const move = (next) => this.#drag(from, this.#point(next), moved);
    this.sheet.setPointerCapture(event.pointerId);
    this.sheet.addEventListener('pointermove', move);
    this.sheet.addEventListener('pointerup', () => {
      this.sheet.removeEventListener('pointermove', move);
      this.area.focus();
      this.#tell();
    }, { once: true });
  }

  #drag([x, y], [toX, toY], moved) {
    if (moved) {
      const [left, top, width, height] = moved;
      this.#numbers = [left + toX - x, top + toY - y, width, height];
    } else {
      this.#numbers = [Math.min(x, toX), Math.min(y, toY), Math.abs(toX - x), Math.abs(toY - y)];
    }
  }

  #point({ clientX, clientY }) {
    const box = this.video.getBoundingClientRect();
    return [within(((clientX - box.left) / box.width) * 100, 0, 100), within(((clientY - box.top) / box.height) * 100, 0, 100)];
  }

  #tell() {
    const words = this.#numbers.reduce((text, value, at) => text.replace(`{${at}}`, value), this.dataset.drawn);
    document.getElementById('announcements').textContent = words;
  }
}

function within(value, least, most) {
  return Math.min(Math.max(value, least), most);
}

customElements.define('blur-desk', BlurDesk);
