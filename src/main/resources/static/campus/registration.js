// Waits until the tool's own registration page says that it is done, as a platform does.
const frame = document.querySelector('[data-registration]');
frame.closest('dialog')?.showModal();

window.addEventListener('message', (event) => {
  if (event.source === frame.contentWindow && event.data?.subject === 'org.imsglobal.lti.close') {
    window.location.assign(frame.dataset.done);
  }
});
