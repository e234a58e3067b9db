// Gathers marks that would lie on top of each other, so that a lane never holds more targets than it has room for.

/** Groups of marks, by time, each with its place as a share of the length; a share is what a target needs. */
export function gather(marks, length, share) {
  const groups = [];
  for (const mark of marks) {
    const at = Math.min(mark.start / length, 1);
    const last = groups.at(-1);
    if (last && at - last.at < share) {
      last.marks.push(mark);
    } else {
      groups.push({ at, marks: [mark] });
    }
  }
  return groups;
}
