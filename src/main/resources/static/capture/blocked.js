/** Why a browser will not let this page record, as far as it can be known before or after asking. */
const ERRORS = {
  NotAllowedError: 'denied',
  SecurityError: 'denied',
  NotFoundError: 'missing',
  OverconstrainedError: 'missing',
  NotReadableError: 'in-use',
  AbortError: 'in-use',
};

const NEEDS = { camera: ['camera', 'microphone'], sound: ['microphone'], screen: ['display-capture'] };

/** What stands in the way before anybody is asked: unsupported, frame, or nothing (null). */
export function blockedBefore(kind, page = document, media = navigator.mediaDevices) {
  const asks = kind === 'screen' ? media?.getDisplayMedia : media?.getUserMedia;
  if (framed(page, NEEDS[kind])) {
    return 'frame';
  }
  return asks && 'MediaRecorder' in globalThis ? null : 'unsupported';
}

/** What stands in the way when the browser said no. In a frame a refusal may be the page's around, so a window is offered. */
export function blockedBy(error) {
  return ERRORS[error.name] ?? 'trouble';
}

/** Whether the page around has not passed on what recording needs (Permissions Policy). */
function framed(page, features) {
  const policy = page.permissionsPolicy ?? page.featurePolicy;
  return Boolean(policy) && features.some((feature) => policy.features().includes(feature) && !policy.allowsFeature(feature));
}
