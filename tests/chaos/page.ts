/** What runs in the pages: somebody who rates, and who believes what the page says. */
import '../../src/components/satisfaction-rating/define.js';
import { databaseName, openDatabase, writes } from '../../src/client/outbox/database.js';

const widget = document.querySelector('motcua-satisfaction-rating')!;

/** @returns whether the page has thanked for the rating, or has taken it back */
async function rate(marker: string, undo: boolean): Promise<'thanked' | 'undone'> {
  const comment = await askForComment();
  comment.value = marker;
  comment.dispatchEvent(new Event('input', { bubbles: true }));
  find('[part=send]')!.click();
  await appears('[part=thanks]');
  if (!undo) return 'thanked';
  find('.undo')?.click();
  // It says so where it was too late.
  await Promise.race([appears('[part=send]'), pause(1000)]);
  return find('[part=thanks]') ? 'thanked' : 'undone';
}

/** The form comes from the server; what is asked until it is there has no comment. */
async function askForComment(): Promise<HTMLTextAreaElement> {
  for (;;) {
    widget.clear();
    (await appears('input')).click();
    await appears('[part=send]');
    const comment = find('textarea');
    if (comment) return comment as HTMLTextAreaElement;
    await pause(200);
  }
}

const find = (selector: string): HTMLElement | null =>
  widget.shadowRoot!.querySelector<HTMLElement>(selector);

async function appears(selector: string): Promise<HTMLElement> {
  for (let found = find(selector); ; found = find(selector)) {
    if (found) return found;
    await pause(5);
  }
}

const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

/** How many ratings the browser holds, those that were given up among them. */
async function left(): Promise<number> {
  const database = await openDatabase(indexedDB, databaseName, false);
  if (!database) return 0;
  const request = database.transaction(writes).objectStore(writes).count();
  database.close();
  return new Promise((resolve) => (request.onsuccess = () => resolve(request.result)));
}

const chaos = { rate, left };
export type Chaos = typeof chaos;

Object.assign(globalThis, { chaos });
