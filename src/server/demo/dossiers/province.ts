import { readFile } from 'node:fs/promises';
import type { Agency } from '../../../contract/agencies.js';
import type { Contact } from '../../../contract/common.js';
import type { Procedure } from '../../../contract/procedures.js';
import type { Random } from './random.js';

/** Who takes dossiers in, and for what. */
export interface Province {
  readonly agencies: readonly Agency[];
  readonly procedures: readonly Procedure[];
}

/** Reads two files of JSON Lines. */
export async function readProvince(files: {
  agencies: string;
  procedures: string;
}): Promise<Province> {
  const [agencies, procedures] = await Promise.all([
    readLines<Agency>(files.agencies),
    readLines<Procedure>(files.procedures),
  ]);
  return { agencies, procedures };
}

async function readLines<Item>(path: string): Promise<Item[]> {
  const lines = (await readFile(path, 'utf8')).trim().split('\n');
  return lines.map((line) => JSON.parse(line) as Item);
}

/** Names that procedures give to whatever unit of a commune does the work. */
const inCommunes = /cấp xã/;

/** A procedure, as often as it is asked for. */
export function pickProcedure({ procedures }: Province, random: Random): Procedure {
  const handled = procedures.filter(isHandledHere);
  // Squared, because a few procedures make most of an office's work.
  return random.weighted(handled, ({ popularity = 0 }) => popularity ** 2);
}

const isHandledHere = ({ agencies = [] }: Procedure): boolean =>
  agencies.some(({ code, name }) => code !== undefined || inCommunes.test(name));

/** An agency that takes in dossiers of the procedure on that day. */
export function pickAgency(
  province: Province,
  { agencies = [] }: Procedure,
  day: string,
  random: Random,
): Agency {
  const { code } = random.pick(
    agencies.filter(({ code, name }) => code !== undefined || inCommunes.test(name)),
  );
  if (code !== undefined) return agencyOf(province, code);
  return random.weighted(communesOn(province, day), ({ name }) => (/phường/.test(name) ? 3 : 1));
}

/** Units nearest to the citizen on that day: those that ended later, not yet their successors. */
function communesOn({ agencies }: Province, day: string): Agency[] {
  const ended = agencies.filter(({ endedOn }) => endedOn !== undefined && day < endedOn);
  const successors = new Set(ended.map(({ successor }) => successor));
  const lasting = agencies.filter(
    ({ code, level, endedOn }) =>
      level === 'commune' && endedOn === undefined && !successors.has(code),
  );
  return [...ended, ...lasting];
}

export function agencyOf({ agencies }: Province, code: string): Agency {
  return agencies.find((agency) => agency.code === code)!;
}

/** Who answers for an agency now: itself, or the one that took over its work. */
export function inCharge(province: Province, agency: Agency): Agency {
  return agency.successor === undefined
    ? agency
    : inCharge(province, agencyOf(province, agency.successor));
}

/** As a dossier names it. */
export const refTo = ({ code, name }: Agency | Procedure) => ({ code, name });

export function contactOf(agency: Agency): Contact {
  const { name, phone, email } = agency;
  return { name: `Bộ phận Một cửa, ${name}`, ...(phone && { phone }), ...(email && { email }) };
}
