// Goes on to the platform once something will prove that its answer comes to this browser: our cookie, or what the platform
// keeps for us. Where neither does, the platform is not asked, for it would let the person in only once.
import { keepsCookies } from './cookies.js';
import { PlatformStorage } from './platform-storage.js';
import { offer } from './offer.js';

const login = document.getElementById('login');
const { key, value, next } = login.dataset;

if (keepsCookies()) {
  location.replace(next);
} else {
  const missed = await new PlatformStorage(login.dataset).put(key, value);
  if (missed === null) {
    location.replace(next);
  } else {
    offerWindow(missed);
  }
}

function offerWindow(missed) {
  for (const reason of login.querySelectorAll('[data-missed^=storage]')) {
    reason.hidden = reason.dataset.missed !== missed;
  }
  login.querySelector('[data-part=opening]').hidden = true;
  login.querySelector('[data-part=window]').hidden = false;
  login.querySelector('h1[tabindex]').focus();
  offer(login);
}
