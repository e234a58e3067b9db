// Leads the whole window on, out of the frame in which something was chosen.
window.parent.location.replace(document.querySelector('[data-next]').href);
