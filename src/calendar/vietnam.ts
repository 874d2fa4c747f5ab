import type { CalendarDays } from './work-calendar.js';

/**
 * Days off and make-up days of Vietnam's civil servants, 2024 to 2027. Days off that fall on a
 * Saturday or Sunday are not listed, the days off in lieu of them are.
 *
 * Sources: Labour Code 2019, article 112 (the holidays) and article 111, clause 3 (a holiday on a
 * weekly day off moves to the next working day); Resolution 28/2026/QH16 (24 November, from 2026);
 * and each year's notices, named below, which fix the days around Tết and the National Day and swap
 * days off.
 *
 * A later year, or a change, needs no new release: `motcua import holidays`.
 */
export const vietnam: CalendarDays = {
  holidays: [
    // 2024. Notice 5015/TB-LĐTBXH; letter 2450/VPCP-KGVX (29 April).
    '2024-01-01', // New Year
    '2024-02-08', // Tết: two days before New Year's Day on Saturday 10 February
    '2024-02-09',
    '2024-02-12',
    '2024-02-13', // in lieu of the Saturday and the Sunday
    '2024-02-14',
    '2024-04-18', // Hùng Kings
    '2024-04-29', // swapped with Saturday 4 May
    '2024-04-30', // Reunification
    '2024-05-01', // Labour Day
    '2024-09-02', // National Day
    '2024-09-03',
    // 2025. Notice 6150/TB-BLĐTBXH.
    '2025-01-01', // New Year
    '2025-01-27', // Tết: two days before New Year's Day on 29 January
    '2025-01-28',
    '2025-01-29',
    '2025-01-30',
    '2025-01-31',
    '2025-04-07', // Hùng Kings
    '2025-04-30', // Reunification
    '2025-05-01', // Labour Day
    '2025-05-02', // swapped with Saturday 26 April
    '2025-09-01', // National Day
    '2025-09-02',
    // 2026. Notice 9441/TB-BNV; letters 12729/VPCP-KGVX (2 January), 10065/VPCP-KGVX (24 November,
    // without a swap).
    '2026-01-01', // New Year
    '2026-01-02', // swapped with Saturday 10 January
    '2026-02-16', // Tết: one day before New Year's Day on 17 February
    '2026-02-17',
    '2026-02-18',
    '2026-02-19',
    '2026-02-20',
    '2026-04-27', // in lieu of the Hùng Kings' day, a Sunday
    '2026-04-30', // Reunification
    '2026-05-01', // Labour Day
    '2026-08-31', // swapped with Saturday 22 August
    '2026-09-01', // National Day
    '2026-09-02',
    '2026-11-24', // Vietnamese Culture Day
    // 2027. Letter 10065/VPCP-KGVX (Tết, National Day). The other days are what the law gives; swaps
    // may still be announced: correct with `motcua import holidays`.
    '2027-01-01', // New Year
    '2027-02-04', // Tết: two days before New Year's Day on Saturday 6 February
    '2027-02-05',
    '2027-02-08',
    '2027-02-09', // in lieu of the Saturday and the Sunday
    '2027-02-10',
    '2027-04-16', // Hùng Kings
    '2027-04-30', // Reunification
    '2027-05-03', // in lieu of Labour Day, a Saturday
    '2027-09-02', // National Day
    '2027-09-03',
    '2027-11-24', // Vietnamese Culture Day
  ],
  makeUpDays: ['2024-05-04', '2025-04-26', '2026-01-10', '2026-08-22'],
};
