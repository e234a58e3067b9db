// Takes the beginning and the end of what stays from where the player is.
import { typed } from './typed-time.js';

class TrimDesk extends HTMLElement {
  connectedCallback() {
    const player = this.querySelector('video, audio');
    for (const button of this.querySelectorAll('[data-act]')) {
      button.hidden = false;
      button.addEventListener('click', () => {
        this.querySelector(`[name=${button.dataset.act}]`).value = typed(player.currentTime);
      });
    }
  }
}

customElements.define('trim-desk', TrimDesk);
