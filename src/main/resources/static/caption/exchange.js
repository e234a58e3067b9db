// Sends what is typed to the tool, and takes the pieces of page that it answers with.
const PATIENCE = 30_000;

const meta = (name) => document.querySelector(`meta[name=${name}]`)?.content;

/** The answer, or status 0 and what to say where there is none. */
export async function send(url, body, { leaving = false } = {}) {
  const headers = { 'HX-Request': 'true', 'Second-Look-Launch': meta('launch'), 'X-CSRF-Token': meta('csrf') };
  const parting = leaving ? { keepalive: true } : { signal: AbortSignal.timeout(PATIENCE) };
  try {
    const response = await fetch(url, { method: body === undefined ? 'GET' : 'POST', body, headers, ...parting });
    return { status: response.status, html: await response.text() };
  } catch {
    return { status: 0, html: `<p class="field__error">${document.body.dataset.offline}</p>` };
  }
}

/** The elements of a piece of page. */
export function elements(html) {
  const template = document.createElement('template');
  template.innerHTML = html;
  return [...template.content.children];
}

/** Tells screen readers what has happened, without moving the focus. */
export function announce(words) {
  document.getElementById('announcements').textContent = words;
}
