// Tells screen readers what has happened, without moving the focus.
export function announce(words) {
  const region = document.getElementById('announcements');
  if (region) {
    region.textContent = words;
  }
}

/** The words of a message with its places filled in. */
export function fill(message, ...parts) {
  return message.replace(/\{(\d)\}/g, (place, at) => parts[at]);
}
