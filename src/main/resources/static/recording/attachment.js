import { Refusal, sessionHeaders } from './transfer.js';

/** Tells a page that wants to know of it that there is a new recording; without an address nobody wants to know. */
export async function attach(recording, url) {
  if (url) {
    const answer = await fetch(url, {
      method: 'POST',
      headers: sessionHeaders(),
      body: new URLSearchParams({ recording }),
      redirect: 'manual',
    });
    if (answer.type !== 'opaqueredirect' && !answer.ok) {
      throw new Refusal(answer.status, '');
    }
  }
}
