import type { ReactiveControllerHost } from 'lit';
import type { Answer } from '../../client/client.js';
import type { ProcedureSource } from '../../client/procedure-source.js';
import type { ProcedureHit, ProcedureSearchResult } from '../../contract/procedures.js';
import { RequestController } from '../../controllers/request.js';
import { queryOf, type Search } from './search-state.js';

type Result = Answer<ProcedureSearchResult>;

interface ResultsCallbacks {
  source(): ProcedureSource;
  /** A search was answered, or has failed. */
  answered(): void;
  /** More hits came: they begin at `from`. */
  extended(from: number): void;
}

/** The results of one search, and the further pages that the user asked for. */
export class ResultsController {
  /** All hits that have come so far, each procedure once. */
  hits: readonly ProcedureHit[] = [];
  readonly first: RequestController<Search, Result>;
  readonly more: RequestController<string, Result>;
  /** What `result` answers; while a newer search is awaited, an earlier one. */
  answeredSearch: Search | undefined;
  private search: Search | undefined;
  private cursor: string | undefined;

  constructor(
    host: ReactiveControllerHost,
    private readonly callbacks: ResultsCallbacks,
  ) {
    this.first = new RequestController(
      host,
      (search: Search, signal) => callbacks.source().search(queryOf(search), { signal }),
      () => this.onFirst(),
    );
    this.more = new RequestController(
      host,
      (cursor: string, signal) =>
        callbacks.source().search(queryOf(this.answeredSearch as Search, cursor), { signal }),
      () => this.onMore(),
    );
  }

  /** The latest answer to a search; an earlier search's while a newer one is awaited. */
  get result(): ProcedureSearchResult | undefined {
    return this.first.value?.value;
  }

  get language(): string | undefined {
    return this.first.value?.language;
  }

  /** How many hits have not come yet. */
  get remaining(): number {
    return this.cursor ? Math.max(0, (this.result?.total ?? 0) - this.hits.length) : 0;
  }

  run(search: Search): void {
    this.search = search;
    this.more.reset();
    this.first.run(search);
  }

  loadMore(): void {
    if (this.cursor && this.more.status !== 'pending') this.more.run(this.cursor);
  }

  reset(): void {
    this.search = this.answeredSearch = this.cursor = undefined;
    this.hits = [];
    this.more.reset();
    this.first.reset();
  }

  private onFirst(): void {
    const { result } = this;
    if (this.first.status === 'success' && result) {
      // Meanwhile more of the search before may have been asked for.
      this.more.reset();
      this.answeredSearch = this.search;
      this.hits = result.hits;
      this.cursor = result.nextCursor;
    }
    this.callbacks.answered();
  }

  private onMore(): void {
    const page = this.more.value?.value;
    if (this.more.status !== 'success' || !page) return;
    const from = this.hits.length;
    // The catalogue may have changed between two pages: a procedure can come twice.
    const known = new Set(this.hits.map(({ code }) => code));
    this.hits = [...this.hits, ...page.hits.filter(({ code }) => !known.has(code))];
    this.cursor = page.nextCursor;
    this.callbacks.extended(from);
  }
}
