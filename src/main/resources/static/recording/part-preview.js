/** Shows a file where it lies, so that a part can be chosen by looking; says so where this browser cannot play it. */
export class PartPreview {
  #video;
  #instead;

  constructor(video, instead) {
    this.#video = video;
    this.#instead = instead;
    video.addEventListener('error', () => this.#offer(!video.hasAttribute('src')));
  }

  get time() {
    return this.#video.currentTime;
  }

  show(file, hasPicture) {
    this.hide();
    this.#offer(true);
    this.#video.classList.toggle('is-sound', !hasPicture);
    this.#video.src = URL.createObjectURL(file);
  }

  hide() {
    if (this.#video.hasAttribute('src')) {
      URL.revokeObjectURL(this.#video.src);
      this.#video.removeAttribute('src');
      this.#video.load();
    }
  }

  #offer(is) {
    this.#video.hidden = !is;
    this.#instead.hidden = is;
    for (const button of this.#video.closest('part-choice').querySelectorAll('[data-do$=-here]')) {
      button.hidden = !is;
    }
  }
}
