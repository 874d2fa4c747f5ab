import { listAgencies, type Agency } from '../contract/agencies.js';
import type { Contact } from '../contract/common.js';
import { getService } from '../contract/service.js';
import { clientFor, type CallOptions, type ClientOptions } from './client.js';

/** Every agency that an API knows. Throws like every call of a client. */
export async function readAgencies(
  options: ClientOptions,
  call?: CallOptions,
): Promise<readonly Agency[]> {
  const { value } = await clientFor({ listAgencies }, options).listAgencies({}, call);
  return value.agencies;
}

/** Whom a citizen can ask, as an API says. Throws like every call of a client. */
export async function readContact(
  options: ClientOptions,
  call?: CallOptions,
): Promise<Contact | undefined> {
  const { value } = await clientFor({ getService }, options).getService({}, call);
  return value.contact;
}
