/** Whether a recording goes on just now in another tab of this browser, which then must not end it (Web Locks). */
const nameOf = (upload) => `second-look-capture ${upload}`;

/** A page that is being left, as by a reload, lets go only after the next one has begun. */
const PATIENCE = 3000;

/** Says so until this page closes. */
export function keepRunning(upload) {
  navigator.locks?.request(nameOf(upload), () => new Promise(() => {})).catch(() => {});
}

/** Resolves once no tab records it any longer; calls back when that is not at once. */
export async function noLongerRunning(upload, wait) {
  const late = setTimeout(wait, PATIENCE);
  await navigator.locks?.request(nameOf(upload), () => {}).catch(() => {});
  clearTimeout(late);
}
