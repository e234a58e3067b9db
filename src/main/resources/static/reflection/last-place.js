// Remembers in this browser where somebody stopped watching; nothing but a number of the lesson and a moment.

const SETTING = 'second-look-place';

export function remember(lesson, millis) {
  try {
    localStorage.setItem(`${SETTING}-${lesson}`, String(millis));
  } catch {
    // A browser that keeps nothing for framed pages begins at the beginning.
  }
}

export function recall(lesson) {
  try {
    return Number(localStorage.getItem(`${SETTING}-${lesson}`) ?? 0);
  } catch {
    return 0;
  }
}
