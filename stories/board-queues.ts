import { queue } from '../src/contract/examples/queue.js';
import type { Call, Queue, QueueCounter } from '../src/contract/queue.js';

const day = '2026-03-04';

/** The moment at which these halls stand still. */
export const halfPastNine = `${day}T09:30:00+07:00`;

const at = (minute: number): string => `${day}T09:${String(minute).padStart(2, '0')}:00+07:00`;

const letters = ['A', 'B', 'C', 'D'];
const services = ['ho-tich', 'dat-dai', 'kinh-doanh', 'khac'];

const numberOf = (index: number): string =>
  `${letters[index % 4]}${String(index + 5).padStart(3, '0')}`;

/** A hall with so many counters: two of them have just called, one rests, one waits. */
export function hallOf(count: number): Partial<Queue> {
  const counters = Array.from({ length: count }, (_, index): QueueCounter => {
    const isCalled = index === 1 || index === 4;
    const base = {
      id: `${index + 1}`,
      name: `Quầy ${index + 1}`,
      services: [services[index % 4]!],
    };
    if (index === 6) return { ...base, paused: true };
    if (index === 9) return { ...base, paused: false };
    return {
      ...base,
      paused: false,
      ...(index === 0 && { priority: true }),
      now: {
        number: numberOf(index),
        service: base.services[0]!,
        state: isCalled ? 'called' : 'serving',
        calledAt: at(isCalled ? 29 : 25 - index),
        calls: 1,
      },
    };
  });
  const called = counters
    .flatMap(({ id, now }): Call[] =>
      now ? [{ number: now.number, service: now.service, counter: id, at: now.calledAt }] : [],
    )
    .sort((one, other) => Date.parse(other.at) - Date.parse(one.at));
  return { counters, called, missed: missedOf(4) };
}

/** So many numbers whose people did not come. */
export const missedOf = (count: number): Call[] =>
  Array.from({ length: count }, (_, index) => ({
    number: numberOf(index * 7 + 60),
    service: 'ho-tich',
    counter: '1',
    at: at(10 - (index % 10)),
  }));

/** Before the first number of the day. */
export const nobodyYet: Partial<Queue> = {
  counters: queue.counters.map(({ now: _now, ...counter }) => ({ ...counter, paused: false })),
  called: [],
  missed: [],
};

export const closed: Partial<Queue> = {
  services: queue.services.map((service) => ({ ...service, open: false, waiting: 0 })),
};

const longNames = [
  'Quầy tiếp nhận hồ sơ đất đai, xây dựng và môi trường',
  'Quầy Hộ tịch – Chứng thực – Lý lịch tư pháp',
  'Quầy 3',
];

/** Names that fill more than a line, and numbers that are longer than usual. */
export const longTexts: Partial<Queue> = {
  ...hallOf(3),
  office: {
    code: 'sanh-ten-dai',
    name: 'Trung tâm Phục vụ hành chính công xã Nguyễn Thị Minh Khai Thượng, cơ sở số 2',
  },
  counters: hallOf(3).counters!.map((counter, index) => ({
    ...counter,
    name: longNames[index]!,
    ...(counter.now && { now: { ...counter.now, number: `HTCT-${1200 + index}` } }),
  })),
  called: [0, 1, 2].map((index) => ({
    number: `HTCT-${1200 + index}`,
    service: 'ho-tich',
    counter: `${index + 1}`,
    at: at(29 - index),
  })),
};
