// Draws how loud a lesson is, as lines on its lane; what was played already is drawn over it in another colour.

const SVG = 'http://www.w3.org/2000/svg';
const LINE = 4;
const FULL = 255;

/** The highest peak of each of so many equal parts, or each peak where there are fewer. */
export function highest(peaks, parts) {
  const count = Math.min(parts, peaks.length);
  const edge = (part) => Math.floor((part * peaks.length) / count);
  return Array.from({ length: count }, (_, part) => Math.max(...peaks.slice(edge(part), edge(part + 1))));
}

export class SoundLane {
  #axis;
  #sound;

  constructor(row, sound) {
    this.#axis = row.querySelector('[data-part=axis]');
    this.#sound = sound;
  }

  draw(length) {
    const width = this.#axis.clientWidth;
    if (width > 0 && length > 0) {
      const share = Math.min((this.#sound.step * this.#sound.peaks.length * 1000) / length, 1);
      const heights = highest(this.#sound.peaks, Math.floor((width * share) / LINE));
      const lines = heights.map((height, at) => line(((at + 0.5) * width * share) / heights.length, height)).join('');
      this.#axis.replaceChildren(...['sound', 'sound sound--played'].map((name) => picture(name, lines, width)));
    }
  }
}

function picture(name, lines, width) {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('class', name);
  svg.setAttribute('viewBox', `0 -100 ${width} 200`);
  svg.setAttribute('preserveAspectRatio', 'none');
  const path = document.createElementNS(SVG, 'path');
  path.setAttribute('d', lines);
  svg.append(path);
  return svg;
}

/** One of no loudness is still to be seen. */
function line(x, height) {
  const half = Math.max(4, (height / FULL) * 96).toFixed(1);
  return `M${x.toFixed(1)} -${half}V${half}`;
}
