// Says that a window has been opened, which works once: the button goes, and the words take its place.
export function offer(place) {
  const button = place.querySelector('[data-part=open]');
  const opened = place.querySelector('[data-part=opened]');
  const done = () => setTimeout(() => {
    button.hidden = true;
    opened.textContent = opened.dataset.text;
  });
  (button.form ?? button).addEventListener(button.form ? 'submit' : 'click', done);
}
