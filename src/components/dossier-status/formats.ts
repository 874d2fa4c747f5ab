import type { Messages } from '../../i18n/messages.js';
import { officeTime } from './office-time.js';

/** Instants, dates and money as a reader of the page's language reads them, in the office's time. */
export interface Formats {
  /** A local date such as `2026-03-09` with its day of the week: `Thứ Hai, 09/03/2026`. */
  date(date: string): string;
  /** The day of an instant, likewise. */
  day(instant: string): string;
  /** The day of an instant with the hour: `10:00 ngày 04/03/2026`. */
  moment(instant: string): string;
  /** The hour of an instant: `10:00`. */
  time(instant: string | number): string;
  /** The local date of an instant: `2026-03-09`. */
  localDate(instant: string | number): string;
  /** An amount of đồng: `24.000 ₫`. */
  money(amount: number): string;
}

/**
 * @param language BCP 47 tag of the texts.
 * @param timeZone IANA name of the office's time zone.
 * @param dateText writes a date such as `2026-03-09` as the language does.
 */
export function formatsFor(
  language: string,
  timeZone: string,
  dateText: (date: string) => string,
  texts: Messages['dossierReport'],
): Formats {
  const office = officeTime(timeZone);
  const weekday = new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' });
  const currency = new Intl.NumberFormat(language, { style: 'currency', currency: 'VND' });
  const date = (local: string): string =>
    `${weekday.format(new Date(`${local}T00:00:00Z`))}, ${dateText(local)}`;
  return {
    date,
    day: (instant) => date(office.day(instant)),
    moment: (instant) => texts.moment(office.time(instant), dateText(office.day(instant))),
    time: office.time,
    localDate: office.day,
    money: (amount) => currency.format(amount),
  };
}
