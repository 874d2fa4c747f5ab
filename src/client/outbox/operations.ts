import { submitRating } from '../../contract/ratings.js';

/** The writes that an outbox can keep: idempotent ones, since each may be sent more than once. */
export const outboxOperations = { submitRating };

export type OutboxOperation = keyof typeof outboxOperations;
