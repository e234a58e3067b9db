// Keeps small things for tools in this browser, each tool's by its origin (LTI platform storage 0.1, section 2).
const CHARACTERS = 4096;
const KEYS = 500;
export const FRAME = 'post_message_forwarding';

const isText = (value) => typeof value === 'string' && value !== '';

const refusal = (code, message) => ({ error: { code, message } });

function keptFor(origin) {
  const prefix = `lti|platform_storage|${origin}|`;
  const names = Object.keys(localStorage).filter((name) => name.startsWith(prefix));
  return new Map(names.map((name) => [name.slice(prefix.length), localStorage.getItem(name)]));
}

function put(origin, key, value) {
  const name = `lti|platform_storage|${origin}|${key}`;
  if (value === undefined || value === null) {
    localStorage.removeItem(name);
    return { key };
  }
  const kept = keptFor(origin).set(key, String(value));
  const characters = [...kept].reduce((sum, [each, text]) => sum + each.length + text.length, 0);
  if (kept.size > KEYS || characters > CHARACTERS) {
    return refusal('storage_exhaustion', 'Platform storage is full');
  }
  localStorage.setItem(name, String(value));
  return { key, value: String(value) };
}

function get(origin, key) {
  return { key, value: keptFor(origin).get(key) ?? null };
}

/** What to answer to a message about storage; undefined for any other message. */
export function answer(origin, message) {
  if (message.subject !== 'lti.put_data' && message.subject !== 'lti.get_data') {
    return undefined;
  }
  if (!isText(message.key) || !isText(message.message_id)) {
    return refusal('bad_request', 'key and message_id are required');
  }
  return message.subject === 'lti.put_data' ? put(origin, message.key, message.value) : get(origin, message.key);
}

/** Sends an answer back to where the message came from, and to nobody else. */
export function reply(event, content) {
  const { subject, message_id: id } = event.data;
  event.source.postMessage({ subject: `${subject}.response`, ...(id ? { message_id: id } : {}), ...content }, event.origin);
}

/** A message of a tool as an object, or undefined when it is none. */
export function read(data) {
  return data && typeof data === 'object' && isText(data.subject) ? data : undefined;
}
