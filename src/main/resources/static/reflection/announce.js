// Tells screen readers what has happened, without moving the focus.
export function announce(words) {
  const region = document.getElementById('announcements');
  if (region) {
    region.textContent = words;
  }
}
