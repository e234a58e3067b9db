// Gives the video before it what is said in it, as tracks that the browser's own controls switch on.
class VideoCaptions extends HTMLElement {
  connectedCallback() {
    const video = this.previousElementSibling;
    for (const { href, hreflang, textContent } of this.querySelectorAll('a')) {
      const track = document.createElement('track');
      track.kind = 'captions';
      track.label = textContent;
      track.srclang = hreflang;
      track.src = href;
      video.append(track);
    }
    this.remove();
  }
}

customElements.define('video-captions', VideoCaptions);
