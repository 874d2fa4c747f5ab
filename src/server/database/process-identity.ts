import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** What tells one process from every other, also after its number was given to another. */
export interface ProcessIdentity {
  readonly pid: number;
  /** When it started, in whatever unit the system counts; compared and never read. */
  readonly startedAt?: string | undefined;
  /** Names the running of the machine; another one means that all its processes are gone. */
  readonly bootId?: string | undefined;
}

export function ownIdentity(): ProcessIdentity {
  return { pid: process.pid, startedAt: startOf(process.pid), bootId: bootId() };
}

/** Whether that very process still runs. In doubt it does: two writers would spoil the data. */
export function isRunning(identity: ProcessIdentity): boolean {
  if (identity.bootId !== undefined && identity.bootId !== bootId()) return false;
  if (!exists(identity.pid) || isZombie(identity.pid)) return false;
  const start = startOf(identity.pid);
  return start === undefined || identity.startedAt === undefined || start === identity.startedAt;
}

function exists(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** A process that has ended keeps its number until its parent asks how; in containers, for good. */
const isZombie = (pid: number): boolean => ['Z', 'X'].includes(fieldsOf(pid)?.[0] ?? '');

function bootId(): string | undefined {
  return attempt(() => readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim());
}

function startOf(pid: number): string | undefined {
  const fromPs = (): string => String(execFileSync('ps', ['-o', 'lstart=', '-p', `${pid}`])).trim();
  return fieldsOf(pid)?.[19] ?? attempt(fromPs);
}

/** Fields 3 (state) to 22 (start) and on of /proc/PID/stat, proc(5); undefined beside Linux. */
function fieldsOf(pid: number): string[] | undefined {
  const stat = attempt(() => readFileSync(`/proc/${pid}/stat`, 'utf8'));
  // The name in field 2 may hold spaces and parentheses.
  return stat?.slice(stat.lastIndexOf(')') + 2).split(' ');
}

function attempt<Value>(read: () => Value): Value | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}
