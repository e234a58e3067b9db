// Turns the two sections beside the player into tabs (WAI-ARIA tabs pattern); without it they stand one below the other.

class SidePanel extends HTMLElement {
  connectedCallback() {
    this.tabs = [...this.querySelectorAll('[role=tab]')];
    this.addEventListener('click', (event) => this.#click(event));
    this.addEventListener('keydown', (event) => this.#press(event));
    window.addEventListener('hashchange', () => this.#follow());
    this.#follow();
  }

  /** Opens what the address names, else what wants the focus, which is where something went wrong. */
  #follow() {
    const target = document.getElementById(location.hash.slice(1)) ?? this.querySelector('[autofocus]');
    const tab = this.tabs.find((each) => this.#panel(each).contains(target)) ?? this.tabs[0];
    this.#open(tab);
    if (target?.id === 'reflection') {
      target.querySelector('[data-part=done], textarea').focus();
    } else if (target?.autofocus) {
      target.focus();
    }
  }

  #click(event) {
    const tab = event.target.closest('[role=tab]');
    if (tab) {
      event.preventDefault();
      history.replaceState(null, '', tab.getAttribute('href'));
      this.#open(tab);
    }
  }

  #press(event) {
    const at = this.tabs.indexOf(event.target);
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (at >= 0 && step) {
      event.preventDefault();
      const next = this.tabs[(at + step + this.tabs.length) % this.tabs.length];
      this.#open(next);
      next.focus();
    } else if (at >= 0 && event.key === ' ') {
      event.preventDefault();
      event.target.click();
    }
  }

  #open(chosen) {
    for (const tab of this.tabs) {
      const open = tab === chosen;
      tab.setAttribute('aria-selected', String(open));
      tab.tabIndex = open ? 0 : -1;
      this.#panel(tab).hidden = !open;
    }
  }

  #panel(tab) {
    return document.getElementById(tab.getAttribute('aria-controls'));
  }
}

customElements.define('side-panel', SidePanel);
