// Where somebody is, their browser knows: a time zone that nobody has named yet is that one.
const zone = document.querySelector('input[name=zone]');
if (zone && !zone.value) {
  zone.value = Intl.DateTimeFormat().resolvedOptions().timeZone ?? '';
}
