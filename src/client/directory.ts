import { listAgencies, type Agency } from '../contract/agencies.js';
import type { Contact } from '../contract/common.js';
import { getService } from '../contract/service.js';
import { clientFor, type CallOptions, type ClientOptions } from './client.js';

/** Every agency that an API knows; none where it offers no list. Throws like every call of a client. */
export async function readAgencies(
  options: ClientOptions,
  call?: CallOptions,
): Promise<readonly Agency[]> {
  const client = clientFor({ getService, listAgencies }, options);
  const { operations } = (await client.getService({}, call)).value;
  if (!operations.includes(listAgencies.name)) return [];
  return (await client.listAgencies({}, call)).value.agencies;
}

/** Whom a citizen can ask, as an API says. Throws like every call of a client. */
export async function readContact(
  options: ClientOptions,
  call?: CallOptions,
): Promise<Contact | undefined> {
  const { value } = await clientFor({ getService }, options).getService({}, call);
  return value.contact;
}
