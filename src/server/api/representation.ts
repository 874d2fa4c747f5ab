/** A value as it goes over the wire. */
interface Representation {
  readonly json: string;
  etag?: Promise<string>;
  gzip?: Promise<ArrayBuffer>;
}

/** Below this many characters, compression saves nothing worth the work. */
const worthCompressing = 1024;

/**
 * Values that are answered again and again (the catalogue) are written and compressed once. So a
 * value must not be changed after it was answered.
 */
const written = new WeakMap<object, Representation>();

/**
 * Answers a value as JSON, compressed where the caller takes that, or with 304 where the caller
 * has it already.
 *
 * @param headers of the answer; with `cached`, an ETag is added
 */
export async function respond(
  request: Request,
  value: object,
  { headers, cached }: { headers: Record<string, string>; cached: boolean },
): Promise<Response> {
  const representation = represent(value);
  const all = new Headers({ ...headers, Vary: 'Accept-Encoding' });
  if (cached) {
    representation.etag ??= tagOf(representation.json);
    const etag = await representation.etag;
    all.set('ETag', etag);
    if (has(request, etag)) return new Response(null, { status: 304, headers: all });
  }
  all.set('Content-Type', 'application/json; charset=utf-8');
  if (representation.json.length < worthCompressing || !takesGzip(request)) {
    return new Response(representation.json, { headers: all });
  }
  all.set('Content-Encoding', 'gzip');
  representation.gzip ??= compress(representation.json);
  return new Response(await representation.gzip, { headers: all });
}

function represent(value: object): Representation {
  const representation = written.get(value) ?? { json: JSON.stringify(value) };
  written.set(value, representation);
  return representation;
}

async function tagOf(json: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(json));
  const hex = Array.from(new Uint8Array(digest, 0, 8), (byte) =>
    byte.toString(16).padStart(2, '0'),
  );
  // Weak, because the compressed answer carries the same tag.
  return `W/"${hex.join('')}"`;
}

function compress(json: string): Promise<ArrayBuffer> {
  const stream = new Blob([json]).stream().pipeThrough(new CompressionStream('gzip'));
  return new Response(stream).arrayBuffer();
}

/** If-None-Match compares weakly (RFC 9110, 13.1.2). */
function has(request: Request, etag: string): boolean {
  const asked = request.headers.get('If-None-Match');
  if (asked === null) return false;
  const tags: string[] = asked.match(/"[^"]*"/g) ?? [];
  return asked.trim() === '*' || tags.includes(etag.slice(2));
}

function takesGzip(request: Request): boolean {
  const accepted = request.headers.get('Accept-Encoding') ?? '';
  return /\bgzip\b(?!\s*;\s*q=0(\.0*)?\s*(,|$))/i.test(accepted);
}
