/** Where the library is at home; stands in for a name that no engine knows. */
const defaultTimeZone = 'Asia/Ho_Chi_Minh';

/** Day and hour as an office's clock shows them. */
export interface OfficeTime {
  /** The local date of an instant: `2026-03-02`. */
  day(instant: string | number): string;
  /** The local time of an instant: `08:15`. */
  time(instant: string | number): string;
}

/**
 * @param timeZone IANA name; where it is none, Vietnam's time holds.
 */
export function officeTime(timeZone: string): OfficeTime {
  const format = formatFor(timeZone) ?? formatFor(defaultTimeZone);
  const parts = (instant: string | number): Record<string, string> =>
    Object.fromEntries(
      (format?.formatToParts(new Date(instant)) ?? []).map(({ type, value }) => [type, value]),
    );
  return {
    day: (instant) => {
      const { year, month, day } = parts(instant);
      return `${year}-${month}-${day}`;
    },
    time: (instant) => {
      const { hour, minute } = parts(instant);
      return `${hour}:${minute}`;
    },
  };
}

function formatFor(timeZone: string): Intl.DateTimeFormat | undefined {
  try {
    return new Intl.DateTimeFormat('en-GB', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
    });
  } catch {
    return undefined;
  }
}
