// Buttons that are on or off.
import { announce } from './announce.js';

export function isOn(button) {
  return button.getAttribute('aria-pressed') === 'true';
}

/** Switches it; whether it is on now. */
export function turn(button) {
  const on = !isOn(button);
  button.setAttribute('aria-pressed', String(on));
  return on;
}

/** Switches one that is offered, perhaps by a key far from it, and says so. */
export function turnAloud(button) {
  if (!button.hidden) {
    announce(turn(button) ? button.dataset.saidOn : button.dataset.saidOff);
  }
}
