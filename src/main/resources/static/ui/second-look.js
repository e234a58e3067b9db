// Joins htmx's requests to the launch of this page, and says beside a form, or at least aloud, what did not succeed.
import './whole.js';

const meta = (name) => document.querySelector(`meta[name=${name}]`)?.content;

document.addEventListener('htmx:configRequest', ({ detail }) => {
  detail.headers['Second-Look-Launch'] = meta('launch');
  detail.headers['X-CSRF-Token'] = meta('csrf');
});

document.addEventListener('htmx:beforeSwap', ({ detail }) => {
  if (detail.xhr.status >= 400 && asked(detail)) {
    detail.shouldSwap = true;
    detail.isError = false;
    detail.target = place(detail.requestConfig.elt);
    detail.swapOverride = 'innerHTML';
  }
});

document.addEventListener('htmx:sendError', ({ detail }) => {
  if (asked(detail)) {
    place(detail.requestConfig.elt).textContent = document.body.dataset.offline;
  }
});

/** Whether a person asked for it, and not the page by itself. */
function asked({ requestConfig }) {
  return requestConfig.elt.matches('form');
}

/** Where a form shows its problem; one that has no place for it gets one. */
function place(form) {
  let region = form.querySelector('[data-problem]');
  if (!region) {
    region = document.createElement('div');
    region.dataset.problem = '';
    region.setAttribute('role', 'alert');
    form.append(region);
  }
  return region;
}
