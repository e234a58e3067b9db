// Sends the page's one form on, as a platform does between itself and a tool.
document.querySelector('form').submit();
