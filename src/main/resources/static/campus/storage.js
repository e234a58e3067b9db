// The frame beside the tool's: answers for the platform, and lets the page around it know.
import { answer, read, reply } from './storage-messages.js';

window.addEventListener('message', (event) => {
  const message = read(event.data);
  const content = message && answer(event.origin, message);
  if (content) {
    reply(event, content);
    window.parent.postMessage({ heard: message.subject, key: message.key, error: content.error?.code }, window.origin);
  }
});
