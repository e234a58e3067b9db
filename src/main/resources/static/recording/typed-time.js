/** A moment in seconds as one would type it: 12:41.25. */
export function typed(seconds) {
  const rest = (seconds % 60).toFixed(3).padStart(6, '0').replace(/\.?0+$/, '');
  return `${String(Math.floor(seconds / 60)).padStart(2, '0')}:${rest}`;
}
