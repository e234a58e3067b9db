/** Cameras, microphones and screens, as streams. */
const PICTURE = { width: { ideal: 1280 }, height: { ideal: 720 }, frameRate: { ideal: 24, max: 30 } };

/** Opens what a recording of some kind needs; the browser asks its person first. @param chosen ids of devices, by kind */
export async function openStream(kind, chosen = {}) {
  const media = navigator.mediaDevices;
  const audio = chosen.audioinput ? { deviceId: { exact: chosen.audioinput } } : true;
  if (kind === 'sound') {
    return media.getUserMedia({ audio });
  }
  if (kind === 'screen') {
    return withMicrophone(await media.getDisplayMedia({ video: PICTURE, audio: false }), audio);
  }
  const device = chosen.videoinput ? { deviceId: { exact: chosen.videoinput } } : { facingMode: { ideal: 'environment' } };
  return media.getUserMedia({ audio, video: { ...PICTURE, ...device } });
}

/** What people say to a screen is the point of it; without a microphone it is recorded in silence. */
async function withMicrophone(screen, audio) {
  try {
    const sound = await navigator.mediaDevices.getUserMedia({ audio });
    return new MediaStream([...screen.getTracks(), ...sound.getTracks()]);
  } catch {
    return screen;
  }
}

export function close(stream) {
  stream?.getTracks().forEach((track) => track.stop());
}

/** The devices of a kind, videoinput or audioinput, with their names. */
export async function devicesOf(kind) {
  const all = await navigator.mediaDevices.enumerateDevices();
  return all.filter((device) => device.kind === kind && device.deviceId !== '');
}

/** Keeps the screen on; gives back how to let it go. */
export function keepAwake() {
  let lock = null;
  const ask = async () => {
    if (document.visibilityState === 'visible' && document.featurePolicy?.allowsFeature('screen-wake-lock') !== false) {
      lock = await navigator.wakeLock?.request('screen').catch(() => null);
    }
  };
  document.addEventListener('visibilitychange', ask);
  ask();
  return () => {
    document.removeEventListener('visibilitychange', ask);
    lock?.release();
  };
}
