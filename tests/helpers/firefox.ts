import { places, runs } from './find-program.js';

const candidates = [
  process.env.FIREFOX_PATH,
  'firefox-esr',
  'firefox',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
];

let found: string | undefined;

/** The path of an installed Firefox that starts; FIREFOX_PATH comes first. */
export function findFirefox(): string | undefined {
  found ??= candidates.flatMap(places).find(runs);
  return found;
}

/** Nothing in the background and no network: no updates, pings, or studies. */
export const firefoxPrefs = {
  'app.update.enabled': false,
  'app.normandy.enabled': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'extensions.getAddons.cache.enabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
};
