/**
 * What an upload of a part is known by: which part it is, of which file, and what came of it, each file by its fingerprint.
 * Whoever has the file again can make the same part again and go on.
 */
const FORM = /^part (\d+)-(\d+) (all|sound) (\S+) (\S+)$/;

export function markOf({ from, to, soundOnly }, original, part) {
  return `part ${Math.round(from * 1000)}-${Math.round(to * 1000)} ${soundOnly ? 'sound' : 'all'} ${original} ${part}`;
}

/** { from, to, soundOnly, original, part }; null when it is the mark of no part. */
export function readMark(mark) {
  const found = FORM.exec(mark ?? '');
  if (!found) {
    return null;
  }
  const [, from, to, what, original, part] = found;
  return { from: from / 1000, to: to / 1000, soundOnly: what === 'sound', original, part };
}
