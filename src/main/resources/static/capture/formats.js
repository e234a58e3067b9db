/** In what this browser records: MP4 where it can, for phones and tablets play nothing else everywhere, WebM otherwise. */
const PICTURES = [
  'video/mp4;codecs="avc1.42E01F,mp4a.40.2"',
  'video/mp4',
  'video/webm;codecs="vp9,opus"',
  'video/webm;codecs="vp8,opus"',
  'video/webm',
];
const SOUNDS = ['audio/mp4;codecs="mp4a.40.2"', 'audio/mp4', 'audio/webm;codecs="opus"', 'audio/webm'];

/** Small enough for a school's line, and sharp enough to read a blackboard: an hour of it is about 700 MB. */
const RATES = { camera: 1_500_000, screen: 1_200_000, sound: 0 };
const SOUND_RATE = { camera: 64_000, screen: 64_000, sound: 48_000 };

/** So often a picture stands by itself: no more than that is lost when a machine fails, and seeking is quick. */
const KEY_FRAME_EVERY = 2000;

/**
 * The settings of a recording of some kind: camera, screen or sound.
 *
 * @param supports whether a type can be recorded
 */
export function formatOf(kind, supports = (type) => MediaRecorder.isTypeSupported(type)) {
  const mimeType = (kind === 'sound' ? SOUNDS : PICTURES).find(supports) ?? '';
  return {
    mimeType,
    ending: mimeType.includes('mp4') ? (kind === 'sound' ? 'm4a' : 'mp4') : 'webm',
    bitsPerSecond: RATES[kind] + SOUND_RATE[kind],
    options: {
      ...(mimeType && { mimeType }),
      ...(RATES[kind] && { videoBitsPerSecond: RATES[kind], videoKeyFrameIntervalDuration: KEY_FRAME_EVERY }),
      audioBitsPerSecond: SOUND_RATE[kind],
    },
  };
}
