/** What an officer has entered. */
export interface Session {
  /** Id of the counter. */
  readonly counter: string;
  readonly token: string;
}

/**
 * Remembers a session as long as the tab is open, and in this tab alone. Where the browser stores
 * nothing, the page's memory remembers it until the next load.
 *
 * @param place what it holds for: the API's address and the office
 */
export const rememberSession = (place: string, session: Session): void =>
  tryStorage((storage) => storage.setItem(keyOf(place), JSON.stringify(session)));

export const forgetSession = (place: string): void =>
  tryStorage((storage) => storage.removeItem(keyOf(place)));

export function rememberedSession(place: string): Session | undefined {
  let text: string | null = null;
  tryStorage((storage) => (text = storage.getItem(keyOf(place))));
  try {
    const value = JSON.parse(text ?? 'null') as Partial<Session> | null;
    const { counter, token } = value ?? {};
    return typeof counter === 'string' && typeof token === 'string'
      ? { counter, token }
      : undefined;
  } catch {
    return undefined;
  }
}

const keyOf = (place: string): string => `motcua-desk:${place}`;

/** Browsers that forbid storage throw at its very mention. */
function tryStorage(use: (storage: Storage) => void): void {
  try {
    use(sessionStorage);
  } catch {
    // Then it is entered again after the next load.
  }
}
