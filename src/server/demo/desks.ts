import type { Queryable } from '../database/database.js';
import { hashOf } from '../queue/ticket-secrets.js';
import { addDeskToken } from '../stores/desk-tokens.js';
import { offices } from '../stores/offices.js';

/**
 * Lets the demonstration's page call at the counters of the demonstration's office: their tokens
 * are known to everybody, `minh-hoa-quay-3`. They open nothing else, as a database that holds the
 * demonstration takes in no other office.
 */
export async function addDemoDesks(database: Queryable): Promise<void> {
  for (const { code: office, counters } of await offices.list(database)) {
    for (const { id: counter } of counters) {
      const hash = hashOf(`minh-hoa-quay-${counter}`);
      await addDeskToken(database, { id: `minh-hoa-${counter}`, hash, office, counter });
    }
  }
}
