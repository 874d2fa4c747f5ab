import { errorOf, type Failure } from './failure.js';
import type { OutboxItem } from './types.js';
import type { OutboxRecord } from './record.js';

type Status = OutboxItem['status'];

/** What tabs tell each other about a record. */
export interface Notice extends Pick<OutboxRecord, 'id' | 'operation' | 'dueAt' | 'page'> {
  readonly status: Status;
  readonly failure?: Failure | undefined;
}

/** @param page who tells */
export function noticeOf(record: OutboxRecord, page: string, status: Status): Notice {
  const { id, operation, dueAt, failure } = record;
  return { id, operation, dueAt, page, status, failure };
}

export function itemOf({ id, operation, status, dueAt, failure }: Notice): OutboxItem {
  return { id, operation, status, dueAt, error: failure && errorOf(failure) };
}
