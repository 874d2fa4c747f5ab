/**
 * When something was rated on this device: a day and nothing more, in `localStorage`. Where that is
 * refused, nothing is remembered and people are asked again.
 */
export interface Rated {
  readonly form: string;
  readonly agency: string;
  readonly procedure: string;
}

const keyOf = ({ form, agency, procedure }: Rated): string =>
  `motcua-rated:${[form, agency, procedure].map(encodeURIComponent).join(':')}`;

const today = (): number => Math.floor(Date.now() / 86_400_000);

/** Whether it was rated less than so many days ago. */
export function wasRated(what: Rated, days: number): boolean {
  try {
    const day = localStorage.getItem(keyOf(what));
    const age = today() - Date.parse(day ?? '') / 86_400_000;
    return age >= 0 && age < days;
  } catch {
    return false;
  }
}

export function rememberRated(what: Rated): void {
  const day = new Date().toISOString().slice(0, 10);
  quietly(() => localStorage.setItem(keyOf(what), day));
}

export function forgetRated(what: Rated): void {
  quietly(() => localStorage.removeItem(keyOf(what)));
}

function quietly(write: () => void): void {
  try {
    write();
  } catch {
    // Private windows and full disks.
  }
}
