export { apiSource } from './api-source.js';
export { catalogueSource, type CatalogueSourceOptions } from './catalogue-source.js';
export type { Answer, CallOptions, Client, ClientOptions } from './client.js';
export { createClient } from './create-client.js';
export { ApiError, ContractError, NetworkError, ProblemError, TimeoutError } from './errors.js';
export { getOutbox, type Outbox, type OutboxItem } from './outbox/index.js';
export { resumeOutbox } from './outbox/resume.js';
export type { ProcedureSource } from './procedure-source.js';
