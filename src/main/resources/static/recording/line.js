/** How fast this line takes bytes just now, found out with bytes that mean nothing. */
import { sessionHeaders } from './transfer.js';

const SMALL = 4 * 1024;
const LARGE = 256 * 1024;
const LONGEST = 15_000;

/** Bytes a second; null when it cannot be found out. The time that a small sample takes too is waiting, not sending. */
export async function bytesPerSecond(address) {
  try {
    await secondsOf(address, SMALL);
    const waiting = await secondsOf(address, SMALL);
    const all = await secondsOf(address, LARGE);
    return (LARGE - SMALL) / Math.max(all - waiting, 0.001);
  } catch {
    return null;
  }
}

async function secondsOf(address, size) {
  const sample = chance(size);
  const begun = performance.now();
  const answer = await fetch(address, {
    method: 'POST',
    headers: { ...sessionHeaders(), 'Content-Type': 'application/octet-stream' },
    body: sample,
    signal: AbortSignal.timeout(LONGEST),
  });
  if (!answer.ok) {
    throw new Error(String(answer.status));
  }
  return (performance.now() - begun) / 1000;
}

/** Nothing on the way can make it smaller. */
function chance(size) {
  const bytes = new Uint8Array(size);
  for (let at = 0; at < size; at += 65_536) {
    crypto.getRandomValues(bytes.subarray(at, at + 65_536));
  }
  return bytes;
}
