// Shows what is to be seen at another moment, above the timeline, to whoever points at it or moves the slider. The small pictures
// are fetched when somebody first looks for one.
import { text } from './timecode.js';

/** Which sheet the picture of a moment is on, and where on it: pictures run along the rows, then down, then to the next sheet. */
export function tile({ interval, count, width, height, columns, rows, sheets }, millis) {
  const picture = Math.min(Math.max(Math.floor(millis / 1000 / interval), 0), count - 1);
  const onSheet = picture % (columns * rows);
  return {
    sheet: sheets[Math.floor(picture / (columns * rows))],
    x: (onSheet % columns) * width,
    y: Math.floor(onSheet / columns) * height,
  };
}

export class ScrubPreview {
  #place;
  #media;
  #index;

  constructor(place, media) {
    this.#place = place;
    this.#media = media;
  }

  /** A moment, and where on the timeline it is, as a share. */
  async show(millis, share) {
    this.#place.hidden = false;
    this.#place.style.setProperty('--at', share);
    this.#place.querySelector('[data-part=time]').textContent = text(millis);
    this.#index ??= this.#media.heardAlone ? null : this.#media.facts('sprites');
    const index = await this.#index;
    if (index) {
      this.#draw(index, tile(index, millis));
    }
  }

  hide() {
    this.#place.hidden = true;
  }

  #draw({ width, height }, { sheet, x, y }) {
    const { style } = this.#place.querySelector('[data-part=picture]');
    style.inlineSize = `${width}px`;
    style.blockSize = `${height}px`;
    style.backgroundImage = `url("${this.#media.address(sheet)}")`;
    style.backgroundPosition = `-${x}px -${y}px`;
  }
}
