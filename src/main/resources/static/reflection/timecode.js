// Times are milliseconds; people read 12:41 and hear "12 minutes 41 seconds".

export function text(millis) {
  const seconds = Math.floor(millis / 1000);
  const parts = [Math.floor(seconds / 60) % 60, seconds % 60].map((part) => String(part).padStart(2, '0'));
  const hours = Math.floor(seconds / 3600);
  return (hours > 0 ? `${hours}:` : '') + parts.join(':');
}

export function words(millis) {
  const seconds = Math.floor(millis / 1000);
  const units = [['hour', Math.floor(seconds / 3600)], ['minute', Math.floor(seconds / 60) % 60], ['second', seconds % 60]];
  const said = units.filter(([, count], at) => count > 0 || at === 2);
  return said.map(([unit, count]) => format(unit, count)).join(' ');
}

function format(unit, count) {
  const locale = document.documentElement.lang || 'en';
  return new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' }).format(count);
}
