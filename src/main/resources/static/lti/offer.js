// Says that a window has been opened, which works once: the button goes, and words take its place.
export function offer(place) {
  const [button, opened] = ['offer', 'opened'].map((part) => place.querySelector(`[data-part=${part}]`));
  const say = () => setTimeout(() => {
    button.hidden = true;
    opened.textContent = opened.dataset.text;
  });
  button.addEventListener('submit', say);
  button.querySelector('a')?.addEventListener('click', say);
}
