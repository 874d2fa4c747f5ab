import * as z from 'zod/mini';
import { Text } from '../../contract/common.js';

/** An agency's own row: the everyday names of a procedure, instead of those that are built in. */
export const EverydayRecord = z.object({
  code: Text,
  /** Without any, the procedure has none. */
  names: z.optional(z.array(Text)),
});
export type EverydayRecord = z.infer<typeof EverydayRecord>;
