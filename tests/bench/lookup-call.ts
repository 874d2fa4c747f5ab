/** Status, headers but the time of day, and body, in one text. */
export type Answer = string;

/** Looks up a dossier by code and phone number; tells what came and how long it took. */
export async function lookUp(
  url: string,
  code: string,
  value: string,
): Promise<{ answer: Answer; milliseconds: number }> {
  const body = JSON.stringify({ code, verification: { kind: 'phone', value } });
  const headers = { 'Content-Type': 'application/json' };
  const begin = performance.now();
  const response = await fetch(`${url}/api/v1/dossiers/lookup`, { method: 'POST', headers, body });
  const text = await response.text();
  const milliseconds = performance.now() - begin;
  const received = [...response.headers].filter(([name]) => name !== 'date');
  return { answer: JSON.stringify([response.status, received, text]), milliseconds };
}
