// The page around a tool's frame, as far as tools may talk to it; it shows what it was told.
import { answer, FRAME, read, reply } from './storage-messages.js';

const list = document.querySelector('[data-heard]');
const silent = list.dataset.silent === 'true';
let unloadMessage;

const frameOf = (source) =>
  [...document.querySelectorAll('iframe')].find((frame) => {
    for (let window = source; window !== window.parent; window = window.parent) {
      if (frame.contentWindow === window) {
        return true;
      }
    }
    return false;
  });

const subjects = {
  'lti.frameResize': (message, frame) => {
    const height = Number.parseInt(message.height, 10);
    if (frame && height > 0) {
      frame.style.blockSize = `${height}px`;
    }
  },
  'lti.scrollToTop': () => window.scrollTo(0, 0),
  'lti.setUnloadMessage': (message) => {
    unloadMessage = message.message ?? '';
  },
  'lti.removeUnloadMessage': () => {
    unloadMessage = undefined;
  },
  'lti.screenReaderAlert': (message) => {
    document.querySelector('[data-alert]').textContent = String(message.body ?? '');
  },
};

const capabilities = () => ({
  supported_messages: [
    { subject: 'lti.capabilities' },
    { subject: 'lti.get_data', frame: FRAME },
    { subject: 'lti.put_data', frame: FRAME },
    ...Object.keys(subjects).map((subject) => ({ subject })),
  ],
});

function show(subject, detail) {
  const line = document.createElement('li');
  line.textContent = detail ? `${subject} ${JSON.stringify(detail)}` : subject;
  list.append(line);
}

function hear(event, message) {
  if (message.subject === 'lti.capabilities') {
    return silent ? undefined : capabilities();
  }
  if (Object.hasOwn(subjects, message.subject)) {
    subjects[message.subject](message, frameOf(event.source));
    return {};
  }
  const stored = silent ? undefined : answer(event.origin, message);
  const ours = message.subject.startsWith('lti.') && !message.subject.endsWith('_data');
  return stored ?? (ours ? { error: { code: 'unsupported_subject', message: 'Unsupported subject' } } : undefined);
}

window.addEventListener('message', (event) => {
  if (event.source === window.frames[FRAME] && event.data?.heard) {
    const { heard, ...detail } = event.data;
    show(heard, detail);
    return;
  }
  const message = read(event.data);
  if (!message || event.source === window) {
    return;
  }
  const { subject, message_id: id, value, ...detail } = message;
  show(subject, Object.keys(detail).length === 0 ? undefined : detail);
  const content = hear(event, message);
  if (content) {
    reply(event, content);
  }
});

window.addEventListener('beforeunload', (event) => {
  if (unloadMessage !== undefined) {
    event.preventDefault();
  }
});
