// Tells the platform's page that the registration has ended (LTI dynamic registration 1.0, section 3.7); nobody else may hear it.
const platform = document.getElementById('registered').dataset.platformOrigin;
const opener = window.parent === window ? window.opener : window.parent;
const button = document.getElementById('close');

if (opener === null) {
  button.hidden = true;
} else {
  button.addEventListener('click', () => opener.postMessage({ subject: 'org.imsglobal.lti.close' }, platform));
}
