import type { Office, OfficeList, Queue } from '../../contract/queue.js';
import type { Database } from '../database/database.js';
import { offices, type OfficeRecord } from '../stores/offices.js';
import { createDeskHandlers } from './desk.js';
import { createHolderHandlers } from './holder.js';
import { readOffice } from './office.js';
import type { QueueOptions } from './options.js';
import { viewQueue } from './queue-view.js';
import { atOneMoment } from './reading.js';
import { createTakeTicket } from './take.js';

/** Answers the operations of queues. */
export function createQueueHandlers(database: Database, options: QueueOptions) {
  const { clock = () => new Date() } = options;
  return {
    listOffices: async (): Promise<OfficeList> => ({
      offices: (await offices.list(database)).map(toOffice),
    }),
    getQueue: ({ office }: { office: string }): Promise<Queue> =>
      atOneMoment(database, async (transaction) =>
        viewQueue(transaction, await readOffice(transaction, office, clock)),
      ),
    takeTicket: createTakeTicket(database, options),
    ...createHolderHandlers(database, options),
    ...createDeskHandlers(database, options),
  };
}

const toOffice = ({ code, name, agency, address, openingHours }: OfficeRecord): Office => ({
  code,
  name,
  ...(agency && { agency }),
  ...(address !== undefined && { address }),
  ...(openingHours && { openingHours }),
});
