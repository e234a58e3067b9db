/** How loud it is, as a number for a meter and as a word: a microphone that hears nothing should be found before the lesson. */
const EVERY = 200;
const REMEMBERED = 15;

/** From the loudest of late, 0 to 1. */
export function wordOf(loudest) {
  if (loudest < 0.005) {
    return 'silent';
  }
  if (loudest < 0.05) {
    return 'faint';
  }
  return loudest < 0.9 ? 'good' : 'loud';
}

/** Listens to a stream until it is told to stop. @param told called with (level, word) several times a second */
export function listen(stream, told) {
  const context = new AudioContext();
  const analyser = context.createAnalyser();
  const samples = new Float32Array(analyser.fftSize);
  const late = [];
  context.createMediaStreamSource(stream).connect(analyser);
  const timer = setInterval(() => {
    analyser.getFloatTimeDomainData(samples);
    const level = samples.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0);
    late.push(level);
    late.splice(0, late.length - REMEMBERED);
    told(level, wordOf(Math.max(...late)));
  }, EVERY);
  return () => {
    clearInterval(timer);
    context.close();
  };
}
