import { ProblemError } from '../../api/problems.js';
import type { Database } from '../../database/database.js';
import { queueChannel } from '../events.js';
import { Hall } from './hall.js';

/** How often every stream says that it is alive, in milliseconds; the contract has 15 s. */
const beatEvery = 12_000;

/** Streams that one process holds; each takes a connection and some memory. */
const most = 20_000;

/** Seconds after which somebody may ask again whose stream was refused. */
const retryAfter = 30;

export interface QueueStreams {
  /**
   * What happens in an office's queue as Server-Sent Events.
   *
   * @param lastEventId that the reader had last
   * @throws {ProblemError} `not-found`, or `unavailable` where there are too many
   */
  stream(office: string, lastEventId: string | undefined): Promise<ReadableStream<Uint8Array>>;
  /** Ends all streams and takes no more. */
  close(): Promise<void>;
}

/**
 * Streams the queues of a database that any number of processes may change: the database tells of
 * every change, and is asked at every heartbeat too, should a word get lost.
 */
export async function openQueueStreams(database: Database): Promise<QueueStreams> {
  /** Offices that were asked for; one that nobody watches goes with the second heartbeat. */
  const halls = new Map<string, Promise<Hall | undefined>>();
  let isClosed = false;

  async function hallOf(office: string): Promise<Hall | undefined> {
    const known = halls.get(office);
    if (known) return known;
    const opened = Hall.open(database, office);
    halls.set(office, opened);
    const hall = await opened.catch((error: unknown) => {
      halls.delete(office);
      throw error;
    });
    if (!hall) halls.delete(office);
    return hall;
  }

  /** Work that fails is done again at the next heartbeat. */
  async function forEach(work: (hall: Hall, office: string) => unknown): Promise<void> {
    const all = [...halls].map(async ([office, hall]) => {
      const opened = await hall;
      if (opened) await work(opened, office);
    });
    await Promise.allSettled(all);
  }

  async function countStreams(): Promise<number> {
    let count = 0;
    await forEach((hall) => (count += hall.size));
    return count;
  }

  const beat = (hall: Hall, office: string): unknown =>
    hall.isForsaken() ? halls.delete(office) : hall.beat();
  const timer = setInterval(() => void forEach(beat), beatEvery);

  const stopListening = await database.listen(queueChannel, (changed) => {
    void forEach((hall, office) =>
      changed === undefined || changed === office ? hall.refresh() : undefined,
    );
  });

  return {
    async stream(office, lastEventId) {
      if (isClosed || (await countStreams()) >= most) {
        throw new ProblemError('unavailable', undefined, undefined, retryAfter);
      }
      const hall = await hallOf(office);
      if (!hall) throw new ProblemError('not-found', 'Không có nơi lấy số mang mã này.');
      return hall.join(sequenceOf(lastEventId));
    },
    async close() {
      isClosed = true;
      clearInterval(timer);
      await stopListening();
      await forEach((hall) => hall.end());
      halls.clear();
    },
  };
}

/** An id that this server never gave is of another life of the data: nothing continues it. */
function sequenceOf(lastEventId: string | undefined): number | undefined {
  if (lastEventId === undefined || lastEventId === '') return undefined;
  return /^\d{1,15}$/.test(lastEventId) ? Number(lastEventId) : Infinity;
}
