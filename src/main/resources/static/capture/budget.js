/** How long one may go on recording, and how times and sizes are said. */
const MEGABYTE = 1024 * 1024;

/** So much of a browser's room is left alone, for it is only an estimate. */
const USABLE = 0.8;

/** Bytes that this browser may still keep; null when it does not say. */
export async function roomInBrowser(storage = navigator.storage) {
  try {
    const { quota, usage } = await storage.estimate();
    return Math.max(0, (quota - usage) * USABLE);
  } catch {
    return null;
  }
}

/** Whole minutes for which there is room. */
export function minutesFor(bytes, bitsPerSecond) {
  return Math.floor((bytes * 8) / bitsPerSecond / 60);
}

/** Such as 12:08, or 1:02:08 from an hour on. */
export function clock(millis) {
  const seconds = Math.floor(millis / 1000);
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  const shown = parts[0] === 0 ? parts.slice(1) : parts;
  return shown.map((part, place) => (place === 0 ? String(part) : String(part).padStart(2, '0'))).join(':');
}

export function megabytes(bytes, language) {
  return (bytes / MEGABYTE).toLocaleString(language, { maximumFractionDigits: bytes < 10 * MEGABYTE ? 1 : 0 });
}
