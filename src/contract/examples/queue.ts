import type { Desk } from '../desk.js';
import type { Queue, QueueEvent, QueueService, TakenTicket, Ticket } from '../queue.js';

const day = '2026-03-04';
const at = (time: string): string => `${day}T${time}+07:00`;

const office = { code: 'trung-tam', name: 'Trung tâm Phục vụ hành chính công' };

const civilStatus: QueueService = {
  id: 'ho-tich',
  name: 'Hộ tịch, chứng thực',
  prefix: 'A',
  open: true,
  waiting: 7,
  estimate: { from: 12, to: 25 },
};

const land: QueueService = {
  id: 'dat-dai',
  name: 'Đất đai',
  prefix: 'B',
  open: true,
  waiting: 0,
};

export const queue: Queue = {
  office,
  day,
  asOf: at('09:30:00'),
  timeZone: 'Asia/Ho_Chi_Minh',
  sequence: 1042,
  services: [civilStatus, land],
  counters: [
    {
      id: '1',
      name: 'Quầy 1',
      services: ['ho-tich'],
      priority: true,
      paused: false,
      now: {
        number: 'A012',
        service: 'ho-tich',
        state: 'called',
        calledAt: at('09:29:40'),
        calls: 1,
      },
    },
    {
      id: '2',
      name: 'Quầy 2',
      services: ['ho-tich', 'dat-dai'],
      paused: false,
      now: {
        number: 'B003',
        service: 'dat-dai',
        state: 'serving',
        calledAt: at('09:21:10'),
        calls: 2,
      },
    },
    { id: '3', name: 'Quầy 3', services: ['dat-dai'], paused: true },
  ],
  called: [
    { number: 'A012', service: 'ho-tich', counter: '1', at: at('09:29:40') },
    { number: 'B003', service: 'dat-dai', counter: '2', at: at('09:21:10') },
    { number: 'A011', service: 'ho-tich', counter: '1', at: at('09:20:02') },
  ],
  missed: [{ number: 'A009', service: 'ho-tich', counter: '1', at: at('09:12:30') }],
  priorities: ['elderly', 'pregnant', 'disabled'],
  postponeUpTo: 10,
};

export const calledEvent: QueueEvent = {
  sequence: 1043,
  at: at('09:30:20'),
  day,
  kind: 'called',
  number: 'A013',
  counter: '2',
  services: [{ ...civilStatus, waiting: 6 }],
  counters: [
    {
      id: '2',
      name: 'Quầy 2',
      services: ['ho-tich', 'dat-dai'],
      paused: false,
      now: {
        number: 'A013',
        service: 'ho-tich',
        state: 'called',
        calledAt: at('09:30:20'),
        calls: 1,
      },
    },
  ],
};

export const waitingTicket: Ticket = {
  id: 'tk-7f3a',
  number: 'A019',
  office,
  service: { id: 'ho-tich', name: 'Hộ tịch, chứng thực' },
  state: 'waiting',
  takenAt: at('09:30:00'),
  ahead: 6,
  estimate: { from: 12, to: 25 },
  can: ['postpone', 'leave'],
  asOf: at('09:30:00'),
  sequence: 1042,
};

export const calledTicket: Ticket = {
  id: 'tk-7f3a',
  number: 'A019',
  office,
  service: waitingTicket.service,
  state: 'called',
  takenAt: waitingTicket.takenAt,
  counter: { id: '2', name: 'Quầy 2' },
  calledAt: at('09:52:10'),
  can: ['leave'],
  asOf: at('09:52:11'),
  sequence: 1067,
};

export const missedTicket: Ticket = {
  ...calledTicket,
  state: 'no-show',
  can: ['rejoin'],
  asOf: at('09:55:00'),
  sequence: 1069,
};

export const leftTicket: Ticket = {
  id: waitingTicket.id,
  number: waitingTicket.number,
  office,
  service: waitingTicket.service,
  state: 'left',
  takenAt: waitingTicket.takenAt,
  can: ['undo-leave'],
  asOf: at('09:40:00'),
  sequence: 1055,
};

export const taken: TakenTicket = {
  ticket: waitingTicket,
  hold: 'mau-bi-mat-giu-so',
  follow: 'mau-bi-mat-xem-so',
};

export const desk: Desk = {
  counter: queue.counters[1]!,
  services: queue.services,
  others: [
    { id: '1', name: 'Quầy 1' },
    { id: '3', name: 'Quầy 3' },
  ],
  current: {
    id: 'tk-11b0',
    number: 'B003',
    service: 'dat-dai',
    state: 'serving',
    takenAt: at('09:05:00'),
    calledAt: at('09:21:10'),
    calls: 2,
  },
  waiting: [
    {
      id: 'tk-20c4',
      number: 'A013',
      service: 'ho-tich',
      state: 'waiting',
      priority: 'elderly',
      takenAt: at('09:24:00'),
    },
    {
      id: 'tk-19aa',
      number: 'A014',
      service: 'ho-tich',
      state: 'waiting',
      takenAt: at('09:18:00'),
    },
  ],
  waitingTotal: 7,
  missed: [
    {
      id: 'tk-08d1',
      number: 'A009',
      service: 'ho-tich',
      state: 'no-show',
      takenAt: at('08:50:00'),
      calledAt: at('09:12:30'),
      calls: 2,
    },
  ],
  asOf: at('09:30:00'),
  sequence: 1042,
};

/** A counter with nobody at it, after the last one was served. */
export const idleDesk: Desk = {
  counter: { id: '2', name: 'Quầy 2', services: ['ho-tich', 'dat-dai'], paused: false },
  services: queue.services,
  others: desk.others,
  waiting: desk.waiting,
  waitingTotal: 7,
  missed: desk.missed,
  asOf: at('09:31:00'),
  sequence: 1044,
};

/** The next one was called. */
export const callingDesk: Desk = {
  ...idleDesk,
  counter: calledEvent.counters[0]!,
  current: { ...desk.waiting[0]!, state: 'called', calledAt: at('09:30:20'), calls: 1 },
  waiting: desk.waiting.slice(1),
  waitingTotal: 6,
  asOf: at('09:30:20'),
  sequence: 1043,
};
