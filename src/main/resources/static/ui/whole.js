// Says on the page when all the pieces have come that it fetches for itself, or when nobody should wait for them any longer.

const PATIENCE_MILLIS = 400;

const watcher = new MutationObserver(look);
watcher.observe(document.body, { childList: true, subtree: true });
setTimeout(end, PATIENCE_MILLIS);
look();

function look() {
  if (!document.querySelector('main [hx-trigger="load"][hx-swap="outerHTML"]')) {
    end();
  }
}

function end() {
  watcher.disconnect();
  document.documentElement.dataset.whole = '';
}
