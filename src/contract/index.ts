export * from './agencies.js';
export * from './catalogue.js';
export * from './common.js';
export type { Operation, OperationInput, OperationOutput } from './operation.js';
export * from './operations.js';
export * from './problem.js';
export * from './procedures.js';
export * from './read.js';
export * from './service.js';
