// Talks to the course's page around the tool's frame, as far as that page says that it listens (LTI client side postMessages
// 0.1, and Canvas's own). To all others, and in a window of its own, it is silent.
//
// Any element of a page may tell that something would be lost now: event second-look:unsaved, and second-look:saved when it
// no longer would; both bubble.
const LEAST = 400;
const STEP = 4;
const PAUSE = 200;

const host = window.parent;
const unsaved = new Set();
let listener = { origin: null, subjects: new Set() };
let height = 0;
let timer = null;

document.addEventListener('second-look:unsaved', ({ target }) => remember(() => unsaved.add(target)));
document.addEventListener('second-look:saved', ({ target }) => remember(() => unsaved.delete(target)));

const origins = document.querySelector('meta[name=host]')?.content.split(' ') ?? [];
if (host !== window && origins.length > 0) {
  ask(origins);
}

/** Asks what the page around listens to. Who answers has to be that page, on an origin that the launch has named. */
function ask(known) {
  const id = Array.from(crypto.getRandomValues(new Uint8Array(12)), (byte) => byte.toString(16)).join('');
  const around = location.ancestorOrigins?.[0];
  window.addEventListener('message', function hear({ source, origin, data }) {
    const fits = source === host && known.includes(origin) && data?.subject === 'lti.capabilities.response';
    if (fits && data.message_id === id && Array.isArray(data.supported_messages)) {
      window.removeEventListener('message', hear);
      begin(origin, new Set(data.supported_messages.map((each) => each?.subject)));
    }
  });
  for (const origin of known.filter((each) => !around || each === around)) {
    host.postMessage({ subject: 'lti.capabilities', message_id: id }, origin);
  }
}

function begin(origin, subjects) {
  listener = { origin, subjects };
  if (cameFromOurPage() && !location.hash) {
    tell('lti.scrollToTop');
  }
  new ResizeObserver(() => (timer ??= setTimeout(fit, PAUSE))).observe(document.body);
  const spoken = document.getElementById('announcements');
  new MutationObserver(() => spoken.textContent && tell('lti.screenReaderAlert', { body: spoken.textContent }))
    .observe(spoken, { childList: true, characterData: true, subtree: true });
  window.addEventListener('pagehide', () => unsaved.size > 0 && tell('lti.removeUnloadMessage'));
  guard();
}

function tell(subject, content = {}) {
  if (listener.subjects.has(subject)) {
    host.postMessage({ subject, ...content }, listener.origin);
  }
}

/** Has the frame be as high as what is in it, so that there is one scrollbar and not two. */
function fit() {
  timer = null;
  const wanted = Math.max(LEAST, Math.ceil(document.body.getBoundingClientRect().height));
  if (Math.abs(wanted - height) >= STEP) {
    height = wanted;
    tell('lti.frameResize', { height });
  }
}

function remember(change) {
  const before = unsaved.size > 0;
  change();
  if (before !== unsaved.size > 0) {
    guard();
  }
}

function guard() {
  if (unsaved.size > 0) {
    tell('lti.setUnloadMessage', { message: document.body.dataset.unsaved });
  } else {
    tell('lti.removeUnloadMessage');
  }
}

function cameFromOurPage() {
  const way = performance.getEntriesByType('navigation')[0]?.type;
  return way === 'navigate' && document.referrer.startsWith(`${location.origin}/`);
}
