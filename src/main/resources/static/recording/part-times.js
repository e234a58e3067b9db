/** Times as people type and read them: 1:58, 1:02:08, 0:02.5. */

/** Seconds; NaN when it is no time. */
export function seconds(typed) {
  const parts = typed.trim().replace(',', '.').split(':');
  const isTime = parts.length <= 3 && parts.every((part) => /^\d+(\.\d*)?$/.test(part));
  return isTime ? parts.reduce((sum, part) => sum * 60 + Number(part), 0) : NaN;
}

/** Rounded down to tenths, which are said when there are some. */
export function typed(time) {
  const tenths = Math.floor(time * 10 + 1e-6);
  const whole = Math.floor(tenths / 10);
  const parts = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60];
  const shown = parts[0] === 0 ? parts.slice(1) : parts;
  const text = shown.map((part, place) => (place === 0 ? String(part) : String(part).padStart(2, '0'))).join(':');
  return tenths % 10 === 0 ? text : `${text}.${tenths % 10}`;
}
