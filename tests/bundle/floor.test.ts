import { expect, test } from 'vitest';
import config from '../../vite.config.js';
import { buildForPages } from './browser-build.js';
import { aboveFloor, floor } from './floor.js';
import { usedNames } from './used-names.js';

const scripts = (await buildForPages()).flat().map(({ code }) => code);
// Throws where a script has syntax above the floor.
const used = usedNames(scripts);

type Kind = keyof typeof aboveFloor;

/** What is used and not in every browser of the floor, with why no harm comes of it there. */
const guarded: Readonly<Record<Kind, Readonly<Record<string, string>>>> = {
  globals: {
    Notification: 'queue-ticket/alerts.ts asks whether there is one, and catches',
  },
  members: {
    BarcodeDetector: 'dossier-status/can-scan.ts asks for it; without it there is no camera button',
    captureStackTrace: 'zod asks for it',
    createPolicy: 'Lit asks for trustedTypes',
    databases: 'client/outbox/database.ts catches, and opens',
    detect: 'see BarcodeDetector',
    emptyScript: 'Lit asks for trustedTypes',
    exponentialRampToValueAtTime: 'only its exactness differs: a chime may end sooner',
    getSupportedFormats: 'see BarcodeDetector',
    isComposing: 'Safari is late with it by one key, whose code combobox.ts reads',
    linearRampToValueAtTime: 'only its exactness differs: a chime may begin sooner',
    permission: 'see Notification',
    requestPermission: 'see Notification',
    vibrate: 'queue-ticket/alerts.ts asks whether there is one',
  },
  properties: {
    'accent-color': 'a tick has the colour of the system',
    container: 'see @container',
    'container-type': 'see @container',
    'forced-color-adjust': 'a QR code on a ticket has the colours of the system',
    resize: 'a comment’s field has no handle on a phone',
    'text-wrap': 'lines break as they do',
  },
  atRules: {
    container: 'narrow layouts are outside of it; a hall’s screen asks with @supports',
  },
  pseudos: {
    has: 'rules of their own: a choice without a frame beside its tick, a gap where nothing is',
  },
};

test.each(Object.keys(aboveFloor) as Kind[])('%s above the floor are guarded', (kind) => {
  const found = [...used[kind]].filter((name) => aboveFloor[kind].has(name)).sort();
  expect(found).toEqual(Object.keys(guarded[kind]).sort());
});

test('the build is for the floor', () => {
  const { chrome, safari, firefox } = floor;
  expect(config.build?.target).toEqual([`chrome${chrome}`, `safari${safari}`, `firefox${firefox}`]);
});

test('syntax and names above the floor are found', () => {
  expect(() => usedNames(['/a/v'])).toThrow(SyntaxError);
  expect(() => usedNames(['using a = b'])).toThrow(SyntaxError);
  const { globals, members, atRules, pseudos, properties } = usedNames([
    'new CookieStore(); a.toSorted(); css`@scope{b:user-valid{field-sizing:content}}`',
  ]);
  expect(globals).toContain('CookieStore');
  expect(aboveFloor.members.has('toSorted') && members.has('toSorted')).toBe(true);
  expect(aboveFloor.atRules.has('scope') && atRules.has('scope')).toBe(true);
  expect(aboveFloor.pseudos.has('user-valid') && pseudos.has('user-valid')).toBe(true);
  expect(aboveFloor.properties.has('field-sizing') && properties.has('field-sizing')).toBe(true);
});
