// Single keys are a convenience that can be switched off, and never work while somebody types or a dialog is open.

const SETTING = 'second-look-single-keys';

export function enabled() {
  try {
    return localStorage.getItem(SETTING) !== 'off';
  } catch {
    return remembered;
  }
}

export function enable(on) {
  remembered = on;
  try {
    localStorage.setItem(SETTING, on ? 'on' : 'off');
  } catch {
    // A browser that keeps nothing for framed pages keeps this until the page is left.
  }
}

let remembered = true;

export function meant(event) {
  const target = event.composedPath()[0];
  const types = target.closest?.('textarea, select, input:not([type=range], [type=radio], [type=checkbox]), [contenteditable]');
  const acts = event.key === ' ' && target.closest?.('button, a, summary, input');
  const combined = event.ctrlKey || event.metaKey || event.altKey || event.isComposing;
  return enabled() && !types && !acts && !combined && !document.querySelector('dialog[open]');
}
