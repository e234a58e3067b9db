// Reckons with stretches of a lesson: [from, to], in milliseconds, by time.

/** So much of a quiet stretch is heard at its beginning, so that one knows what is skipped, and at its end. */
const HEARD = 1000;
const LEAD = 500;

/** So little is not worth a jump. */
const LEAST = 1000;

/** Where to jump once playing has come into a stretch; null when it has not. Who goes into one by themselves wants to hear it. */
export function jump(stretches, before, now) {
  const entered = stretches.find(([from, to]) => before < from + HEARD && from + HEARD <= now && now < to - LEAD);
  const target = entered && entered[1] - LEAD;
  return target - now >= LEAST ? target : null;
}

/** Whether playing has just come past a moment. */
export function passed(moment, before, now) {
  return before < moment && moment <= now;
}

/** Stretches as shares of a length; what is less than a share apart is drawn as one. */
export function bars(stretches, length, share) {
  const drawn = [];
  for (const [from, to] of stretches) {
    const last = drawn.at(-1);
    const [start, end] = [Math.min(from / length, 1), Math.min(to / length, 1)];
    if (last && start - last.end < share) {
      last.end = Math.max(last.end, end);
    } else {
      drawn.push({ start, end });
    }
  }
  return drawn;
}
