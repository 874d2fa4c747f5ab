/** How a command ends; documented in its help. */
export const exitStatus = { ok: 0, badInput: 1, wrongUsage: 2, environment: 3 } as const;
export type ExitStatus = (typeof exitStatus)[keyof typeof exitStatus];

/** What the operator must know to go on; shown without a stack. */
export class CommandError extends Error {
  override readonly name = 'CommandError';

  constructor(
    readonly status: ExitStatus,
    message: string,
  ) {
    super(message);
  }
}
