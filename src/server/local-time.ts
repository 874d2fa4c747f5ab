/**
 * An instant as clocks in a time zone show it, to the second: `2026-03-02T08:00:00+07:00`.
 *
 * @param zone IANA name
 */
export function toLocalInstant(instant: Date, zone: string): string {
  const offset = offsetAt(instant, zone);
  const clock = new Date(instant.getTime() + minutesOf(offset) * 60_000);
  return clock.toISOString().slice(0, 19) + offset;
}

/**
 * Gives a time that clocks in a time zone show the offset that it has there.
 *
 * @param clock a date with a time, such as `2026-03-02T08:00:00`
 * @param zone IANA name
 * @returns such as `2026-03-02T08:00:00+07:00`; undefined where `clock` is no time
 */
export function withOffset(clock: string, zone: string): string | undefined {
  const asUtc = new Date(`${clock}Z`);
  if (Number.isNaN(asUtc.getTime())) return undefined;
  // The offset at about that time tells the time, and that tells the offset.
  const near = minutesOf(offsetAt(asUtc, zone)) * 60_000;
  return clock + offsetAt(new Date(asUtc.getTime() - near), zone);
}

/** How far clocks are ahead of UTC, such as `+07:00`. */
function offsetAt(instant: Date, zone: string): string {
  const format = new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'longOffset' });
  const { value } = format.formatToParts(instant).find(({ type }) => type === 'timeZoneName')!;
  // UTC itself is written `GMT`.
  return value.slice('GMT'.length) || '+00:00';
}

function minutesOf(offset: string): number {
  const [hours, minutes] = offset.slice(1).split(':').map(Number);
  return (offset.startsWith('-') ? -1 : 1) * (hours! * 60 + minutes!);
}
