// Takes the answer to the platform, as a press on the button would.
document.querySelector('#answer').submit();
