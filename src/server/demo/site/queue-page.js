/*
 * The page with kiosk, board and desk: opens its desk, and lets a morning pass. Tokens of the
 * demonstration's counters are known to everybody; a real page never has them in a script.
 */
import { Morning, people } from './morning.js';

const office = 'MC-DEMO';
const tokenOf = (counter) => `minh-hoa-quay-${counter}`;

const desk = document.querySelector('motcua-queue-desk');
const own = desk.getAttribute('counter');
desk.token = tokenOf(own);

const toggle = document.querySelector('#morning');
const progress = document.querySelector('#morning-progress');
const told = document.querySelector('#morning-told');

/** Counters that the program serves: all but the visitor's own. */
const counters = ['1', '2', '3', '4', '5']
  .filter((id) => id !== own)
  .map((id) => ({ id, token: tokenOf(id) }));

/** The seed is in the address, so that a morning can be shown again: `?seed=7`. */
const seed = Number(new URLSearchParams(location.search).get('seed')) || 2026;

let morning;

/** Puts values into a text of the page, which is in the page's language. */
const fill = (name, values) =>
  progress.dataset[name].replace(/\{(\w+)\}/g, (_, key) => String(values[key]));

function clockAt(minutes) {
  const all = 7 * 60 + 30 + minutes;
  return `${String(Math.floor(all / 60)).padStart(2, '0')}:${String(all % 60).padStart(2, '0')}`;
}

function show({ taken, served, minutes }) {
  progress.textContent = fill('text', { clock: clockAt(minutes), taken, people, served });
}

async function begin() {
  const begun = new Morning(office, counters, seed, show);
  morning = begun;
  told.textContent = progress.dataset.begun;
  show({ taken: 0, served: 0, minutes: 0 });
  try {
    await begun.run();
    if (morning === begun) told.textContent = progress.dataset.ended;
  } catch {
    if (morning === begun) told.textContent = progress.dataset.failed;
  } finally {
    if (morning === begun) toggle.checked = false;
  }
}

function end() {
  const stopped = morning;
  morning = undefined;
  stopped?.stop();
  told.textContent = progress.dataset.stopped;
}

toggle.addEventListener('change', () => (toggle.checked ? void begin() : end()));
addEventListener('pagehide', () => morning?.stop());
