// Whoever has not said where they are is offered where their browser is. Nothing is saved before they do.

const field = document.querySelector('input[name=zone][data-unsaid]');
const here = Intl.DateTimeFormat().resolvedOptions().timeZone;

if (field && [...field.list.options].some((option) => option.value === here)) {
  field.value = here;
}
