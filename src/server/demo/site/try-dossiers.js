/*
 * Lists the demonstration's dossiers. Their codes carry the date on which they were handed in, so
 * they come from the server, which made them on the day that it was started.
 */
const list = document.querySelector('#samples');
const template = document.querySelector('#sample');
const copied = document.querySelector('#copied');

function itemOf(dossier) {
  const item = template.content.cloneNode(true);
  for (const place of item.querySelectorAll('[data-field]')) {
    place.textContent = dossier[place.dataset.field];
  }
  const button = item.querySelector('button');
  // Browsers have a clipboard only for pages with HTTPS and on the machine itself.
  button.hidden = navigator.clipboard === undefined;
  button.setAttribute('aria-label', `${button.dataset.label} ${dossier.code}`);
  button.addEventListener('click', () => copy(dossier.code));
  return item;
}

async function copy(code) {
  await navigator.clipboard.writeText(code);
  copied.textContent = `${copied.dataset.text} ${code}`;
}

const response = await fetch('demo-dossiers.json');
if (response.ok) {
  const dossiers = await response.json();
  list.replaceChildren(...dossiers.map(itemOf));
}
