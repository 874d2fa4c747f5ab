import type { Catalogue } from '../contract/catalogue.js';
import type { ProcedureQuery, ProcedureSearchResult } from '../contract/procedures.js';
import { buildIndexInSteps, searchProcedures, type SearchIndex } from '../search/index.js';
import type { Database } from './database/database.js';
import { readCatalogue, readCatalogueVersion } from './stores/catalogue-state.js';

/** How often the database is asked at most whether its catalogue has changed, in milliseconds. */
const checkInterval = 1_000;

/**
 * Search in memory over the database's catalogue. It follows the database: another process may
 * import. Nobody waits for a rebuild; the old index answers until the new one is ready.
 */
export class LiveSearch {
  #nextCheck = Date.now() + checkInterval;
  #lastRefresh: Promise<void> = Promise.resolve();

  private constructor(
    private readonly database: Database,
    /** What the database said its version was; another release may have computed it otherwise. */
    private version: string | undefined,
    private index: SearchIndex,
  ) {}

  static async start(database: Database): Promise<LiveSearch> {
    // First: records that come after it are seen at the next check.
    const version = await readCatalogueVersion(database);
    return new LiveSearch(database, version, await buildInTurns(await readCatalogue(database)));
  }

  /** The catalogue that is searched at the moment. */
  get catalogue(): Catalogue {
    this.#follow();
    return this.index.catalogue;
  }

  /** @throws {InvalidCursorError} where the query's cursor was not given out by this search */
  search(query: ProcedureQuery): ProcedureSearchResult {
    this.#follow();
    return searchProcedures(this.index, query);
  }

  /** Takes over what the database holds now. One after the other, so that one rebuild is enough. */
  refresh(): Promise<void> {
    const refreshed = this.#lastRefresh.then(() => this.#rebuildIfChanged());
    this.#lastRefresh = refreshed.catch(() => undefined);
    return refreshed;
  }

  #follow(): void {
    if (Date.now() < this.#nextCheck) return;
    this.#nextCheck = Infinity;
    const waitForNext = (): void => void (this.#nextCheck = Date.now() + checkInterval);
    // A database that is gone is no reason to stop searching what is already here.
    this.refresh().then(waitForNext, waitForNext);
  }

  async #rebuildIfChanged(): Promise<void> {
    const version = await readCatalogueVersion(this.database);
    if (version === undefined || version === this.version) return;
    this.index = await buildInTurns(await readCatalogue(this.database));
    this.version = version;
  }
}

/** Builds the index in short steps, so that requests are answered in between. */
async function buildInTurns(catalogue: Catalogue): Promise<SearchIndex> {
  const steps = buildIndexInSteps(catalogue);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    await new Promise((resolve) => setImmediate(resolve));
  }
}
