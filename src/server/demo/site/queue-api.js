/*
 * The queue's operations as an agency's own program would call them: plain requests, a bearer token
 * for counters, one key for each write.
 */
const base = '/api/v1/offices/';

/** An answer that is not 2xx; `status` is 409 where somebody else was faster. */
export class Refusal extends Error {
  constructor(status) {
    super(`The server answered ${status}.`);
    this.status = status;
  }
}

async function call(path, token, body, signal) {
  const headers = {};
  if (token) headers.Authorization = `Bearer ${token}`;
  if (body) {
    headers['Content-Type'] = 'application/json';
    headers['Idempotency-Key'] = newKey();
  }
  const method = body ? 'POST' : 'GET';
  const response = await fetch(base + path, {
    method,
    headers,
    body: body && JSON.stringify(body),
    signal,
  });
  if (!response.ok) throw new Refusal(response.status);
  return response.json();
}

/** Random and not drawn by the generator: a second run with the same seed is no repeat. */
const newKey = () =>
  Array.from(crypto.getRandomValues(new Uint32Array(4)), (part) => part.toString(16)).join('-');

export const takeNumber = (office, wish, signal) => call(`${office}/tickets`, '', wish, signal);

/** A counter as its officer sees it; each write answers with how it stands afterwards. */
export class Counter {
  constructor(office, id, token, signal) {
    this.path = `${office}/counters/${id}`;
    this.token = token;
    this.signal = signal;
  }

  read() {
    return call(this.path, this.token, undefined, this.signal);
  }

  write(operation, body) {
    return call(`${this.path}/${operation}`, this.token, body, this.signal);
  }
}
