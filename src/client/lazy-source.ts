import type { ProcedureSource } from './procedure-source.js';

/** A source whose code is fetched when it is first asked, for pages that mostly use another. */
export function lazySource(load: () => Promise<ProcedureSource>): ProcedureSource {
  let loading: Promise<ProcedureSource> | undefined;
  const source = (): Promise<ProcedureSource> =>
    (loading ??= load().catch((error: unknown) => {
      loading = undefined;
      throw error;
    }));
  return {
    local: true,
    search: async (query, call) => (await source()).search(query, call),
    get: async (code, call) => (await source()).get(code, call),
    agencies: async (call) => (await source()).agencies(call),
    contact: async (call) => (await source()).contact(call),
  };
}
