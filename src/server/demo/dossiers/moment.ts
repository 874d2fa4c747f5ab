import { addWorkingDays, isWorkingDay } from './working-days.js';

/** A time of the demonstration's province, whose clocks are 7 hours ahead all year. */
export interface Moment {
  /** Local date: `2026-03-02`. */
  readonly day: string;
  /** Minutes since midnight; below 1440. */
  readonly minute: number;
}

/** Office hours as minutes of a day, their ends excluded: 7:30 to 11:30 and 13:30 to 17:00. */
const hours = [
  { from: 450, to: 690 },
  { from: 810, to: 1020 },
] as const;

/** When results are promised for: the end of the office day. */
const endOfDay = 1020;

/** The province's date at an instant. */
export function dayOf(instant: Date): string {
  return new Date(instant.getTime() + 7 * 3_600_000).toISOString().slice(0, 10);
}

/** ISO 8601 with offset; two of them compare as texts in the order of time. */
export function instant({ day, minute }: Moment): string {
  const two = (n: number): string => String(n).padStart(2, '0');
  return `${day}T${two(Math.floor(minute / 60))}:${two(minute % 60)}:00+07:00`;
}

/** The first instant of a day. */
export const startOf = (day: string): string => instant({ day, minute: 0 });

/** When an office day ends. */
export const endOf = (day: string): Moment => ({ day, minute: endOfDay });

/** The first moment from this one on at which somebody is in the office. */
export function inOfficeHours({ day, minute }: Moment): Moment {
  if (isWorkingDay(day)) {
    const open = hours.find(({ to }) => minute < to);
    if (open) return { day, minute: Math.max(minute, open.from) };
  }
  return { day: addWorkingDays(day, 1), minute: hours[0].from };
}

/** Office time, that many minutes later by the clock. */
export const later = ({ day, minute }: Moment, minutes: number): Moment =>
  inOfficeHours({ day, minute: minute + minutes });

export const latest = (...moments: readonly Moment[]): Moment =>
  moments.reduce((a, b) => (instant(b) > instant(a) ? b : a));
