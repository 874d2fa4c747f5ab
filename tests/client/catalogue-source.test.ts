import { describe, expect, it } from 'vitest';
import { catalogueSource } from '../../src/client/catalogue-source.js';
import { NetworkError, ProblemError } from '../../src/client/errors.js';
import type { Fetch } from '../../src/client/request.js';
import { examples } from '../../src/contract/examples/index.js';
import { marriage } from '../../src/contract/examples/procedures.js';
import type { Deviation } from '../../src/contract/read.js';

const url = 'https://so.example/tttt/catalogue.json';
const catalogue = examples.getCatalogue[0]!.output;

/** Static files by their path; what is not there is a 404. */
function files(content: Record<string, unknown>, asked: string[] = []): Fetch {
  return (input) => {
    const { pathname } = new URL(input);
    asked.push(pathname);
    const found = Object.hasOwn(content, pathname);
    return Promise.resolve(
      found ? new Response(JSON.stringify(content[pathname])) : new Response('', { status: 404 }),
    );
  };
}

describe('a catalogue as static files', () => {
  it('is loaded once and searched in the page', async () => {
    const asked: string[] = [];
    const source = catalogueSource({
      url,
      fetch: files({ '/tttt/catalogue.json': catalogue }, asked),
    });
    const [one, other] = await Promise.all([
      source.search({ q: 'dang ky ket hon' }),
      source.search({ q: 'cưới' }),
    ]);
    expect(one.value.hits[0]?.code).toBe('1.000894');
    expect(other.value.hits[0]?.code).toBe('1.000894');
    expect(one.language).toBe('vi');
    expect(asked).toEqual(['/tttt/catalogue.json']);
  });

  it('has each procedure in a file beside it', async () => {
    const asked: string[] = [];
    const fetch = files({ '/tttt/procedures/1.000894.json': marriage }, asked);
    const { value } = await catalogueSource({ url, fetch }).get('1.000894');
    expect(value).toEqual(marriage);
  });

  it('says like an API that there is no such procedure', async () => {
    const result = catalogueSource({ url, fetch: files({}) }).get('9');
    await expect(result).rejects.toBeInstanceOf(ProblemError);
    await expect(result).rejects.toMatchObject({ status: 404 });
  });

  it('may have agencies beside it, or none', async () => {
    const agencies = examples.listAgencies[0]!.output;
    const some = catalogueSource({ url, fetch: files({ '/tttt/agencies.json': agencies }) });
    const none = catalogueSource({ url, fetch: files({}) });
    expect(await some.agencies()).toEqual(agencies.agencies);
    expect(await none.agencies()).toEqual([]);
  });

  it('tries again after a failure when it is asked again', async () => {
    let online = false;
    const whenOnline = files({ '/tttt/catalogue.json': catalogue });
    const fetch: Fetch = (input, init) =>
      online ? whenOnline(input, init) : Promise.reject(new TypeError('Failed to fetch'));
    const source = catalogueSource({ url, fetch, attempts: 1 });
    await expect(source.search({ q: 'a' })).rejects.toBeInstanceOf(NetworkError);
    online = true;
    await expect(source.search({ q: 'kết hôn' })).resolves.toMatchObject({ value: { total: 2 } });
  });

  it('drops entries that make no sense or point outside the tables', async () => {
    const deviations: Deviation[] = [];
    const broken = {
      ...catalogue,
      procedures: [
        { code: 'x' },
        ...catalogue.procedures,
        { code: '3', name: 'Đăng ký kết hôn', field: 7, levels: [] },
      ],
    };
    const source = catalogueSource({
      url,
      fetch: files({ '/tttt/catalogue.json': broken }),
      onDeviation: (_, found) => deviations.push(...found),
    });
    const { value } = await source.search({ q: 'kết hôn' });
    expect(value.total).toBe(2);
    expect(new Set(deviations.map(({ path }) => path.split('.')[1]))).toEqual(new Set(['0', '3']));
  });

  it('lets one caller give up without the others', async () => {
    const source = catalogueSource({ url, fetch: files({ '/tttt/catalogue.json': catalogue }) });
    const controller = new AbortController();
    const one = source.search({ q: 'kết hôn' }, { signal: controller.signal });
    const other = source.search({ q: 'kết hôn' });
    controller.abort();
    await expect(one).rejects.toMatchObject({ name: 'AbortError' });
    await expect(other).resolves.toMatchObject({ value: { total: 2 } });
  });
});
