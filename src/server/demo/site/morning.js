/*
 * A morning at the office, sixty times as fast: people come and take numbers, officers call and serve
 * them, all through the API that everybody uses. Who comes and how long they take is drawn by a
 * generator, so that the same seed gives the same morning. It ends by itself.
 */
import { Counter, Refusal, takeNumber } from './queue-api.js';

/** How many people come at most. */
export const people = 60;

/** A minute of the morning, in milliseconds. */
const minute = 1000;

/** The last one has come after so many minutes; what is not served much later is left. */
const comingMinutes = 200;
const closingMinutes = 270;

const services = ['ho-tich', 'ho-tich', 'dat-dai', 'dat-dai', 'kinh-doanh', 'khac'];
const priorities = ['elderly', 'elderly', 'pregnant', 'disabled'];

/** Numbers from 0 to 1, always the same for a seed (mulberry32). */
function generator(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const oneOf = (list, random) => list[Math.floor(random() * list.length)];

/** Waits for so many minutes of the morning; throws when it is stopped. */
function pass(minutes, signal) {
  return new Promise((resolve, reject) => {
    const stop = () => {
      clearTimeout(timer);
      reject(signal.reason);
    };
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', stop);
      resolve();
    }, minutes * minute);
    if (signal.aborted) stop();
    else signal.addEventListener('abort', stop, { once: true });
  });
}

/** @param changed is told after each step: `{ taken, served, minutes }` */
export class Morning {
  #stopping = new AbortController();
  #start = performance.now();
  #taken = 0;
  #served = 0;
  #allCame = false;

  constructor(office, counters, seed, changed) {
    this.office = office;
    this.counters = counters;
    this.seed = seed;
    this.changed = changed;
  }

  /** Resolves when everybody was served, when it is late, or when it was stopped. */
  async run() {
    const { signal } = this.#stopping;
    const closing = setTimeout(() => this.stop(), closingMinutes * minute);
    const officers = this.counters.map((one, index) => this.#serve(one, index, signal));
    try {
      await Promise.all([this.#come(signal), ...officers]);
    } catch (error) {
      if (!signal.aborted) throw error;
    } finally {
      clearTimeout(closing);
      this.stop();
    }
  }

  stop() {
    this.#stopping.abort();
  }

  async #come(signal) {
    const random = generator(this.seed);
    for (let count = 0; count < people; count++) {
      // Many come early, fewer towards noon.
      const rush = count < people / 2 ? 0.7 : 1.3;
      await pass((comingMinutes / people) * rush * (0.4 + 1.2 * random()), signal);
      const service = oneOf(services, random);
      const priority = random() < 0.15 ? oneOf(priorities, random) : undefined;
      await takeNumber(this.office, { service, priority }, signal);
      this.#taken++;
      this.#tell();
    }
    this.#allCame = true;
  }

  async #serve({ id, token }, index, signal) {
    const random = generator(this.seed + 1000 * (index + 1));
    const counter = new Counter(this.office, id, token, signal);
    await pass(2 + 3 * random(), signal);
    for (;;) {
      try {
        const desk = await this.#step(counter, await counter.read(), random, signal);
        if (this.#allCame && !desk.current && desk.waitingTotal === 0) return;
      } catch (error) {
        // Somebody else was faster at this counter: look again.
        if (!(error instanceof Refusal) || error.status !== 409) throw error;
      }
      await pass(1 + random(), signal);
    }
  }

  /** Calls the next one, or does what comes next for the one who is here. */
  async #step(counter, desk, random, signal) {
    const { current } = desk;
    if (!current) {
      if (desk.counter.paused || desk.waitingTotal === 0) return desk;
      return counter.write('call-next', {});
    }
    const meant = { ticketId: current.id };
    if (current.state === 'called') {
      await pass(1 + 2 * random(), signal);
      if (random() < 0.08) return counter.write('no-show', meant);
      return counter.write('start-serving', meant);
    }
    await pass(4 + 10 * random(), signal);
    if (random() < 0.05 && desk.others.length > 0) {
      return counter.write('transfer', { ...meant, toCounter: oneOf(desk.others, random).id });
    }
    const after = await counter.write('complete', meant);
    this.#served++;
    this.#tell();
    return after;
  }

  #tell() {
    const minutes = Math.round((performance.now() - this.#start) / minute);
    this.changed({ taken: this.#taken, served: this.#served, minutes });
  }
}
