// Joins htmx's requests to the launch of this page, and shows an answer that says what is wrong beside the form it is about.

const meta = (name) => document.querySelector(`meta[name=${name}]`)?.content;

document.addEventListener('htmx:configRequest', ({ detail }) => {
  detail.headers['Second-Look-Launch'] = meta('launch');
  detail.headers['X-CSRF-Token'] = meta('csrf');
});

document.addEventListener('htmx:beforeSwap', ({ detail }) => {
  const place = detail.requestConfig.elt.querySelector?.('[data-problem]');
  if (detail.xhr.status >= 400 && place) {
    detail.shouldSwap = true;
    detail.isError = false;
    detail.target = place;
    detail.swapOverride = 'innerHTML';
  }
});
