import { localDate } from '../../../calendar/index.js';
import { timeZone } from '../../time-zone.js';
import { addWorkingDays, isWorkingDay, openings } from './working-days.js';

/** A time of the demonstration's province, whose clocks are 7 hours ahead all year. */
export interface Moment {
  /** Local date: `2026-03-02`. */
  readonly day: string;
  /** Minutes since midnight; below 1440. */
  readonly minute: number;
}

/** The province's date at an instant. */
export const dayOf = (instant: Date): string => localDate(instant, timeZone);

/** ISO 8601 with offset; two of them compare as texts in the order of time. */
export function instant({ day, minute }: Moment): string {
  const two = (n: number): string => String(n).padStart(2, '0');
  return `${day}T${two(Math.floor(minute / 60))}:${two(minute % 60)}:00+07:00`;
}

/** The first instant of a day. */
export const startOf = (day: string): string => instant({ day, minute: 0 });

/** When an office day ends: results are promised for that time. */
export const endOf = (day: string): Moment => ({ day, minute: openings.at(-1)!.to });

/** The first moment from this one on at which somebody is in the office. */
export function inOfficeHours({ day, minute }: Moment): Moment {
  if (isWorkingDay(day)) {
    const open = openings.find(({ to }) => minute < to);
    if (open) return { day, minute: Math.max(minute, open.from) };
  }
  return { day: addWorkingDays(day, 1), minute: openings[0].from };
}

/** Office time, that many minutes later by the clock. */
export const later = ({ day, minute }: Moment, minutes: number): Moment =>
  inOfficeHours({ day, minute: minute + minutes });

export const latest = (...moments: readonly Moment[]): Moment =>
  moments.reduce((a, b) => (instant(b) > instant(a) ? b : a));
