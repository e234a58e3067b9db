// Fills a field of text from a file, so that a form sends it like typed text. Without script one pastes it.

class FileText extends HTMLElement {
  connectedCallback() {
    this.file = this.querySelector('input[type=file]');
    this.querySelector('[data-part=file]').hidden = false;
    this.file.addEventListener('change', () => this.#read());
  }

  async #read() {
    const [file] = this.file.files;
    const tooLarge = file !== undefined && file.size > Number(this.dataset.most);
    this.querySelector('[data-part=problem]').hidden = !tooLarge;
    if (file && !tooLarge) {
      this.querySelector('[data-part=text]').value = await file.text();
    }
  }
}

customElements.define('file-text', FileText);
