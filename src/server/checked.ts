import { needing } from './packages.js';

/*
 * What `motcua/server` is at run time; its types are those of `index.ts`. A missing package would
 * end an import of that before any line of it runs, with a message that tells no remedy.
 */

const server = await needing(() => import('./index.js'));

export const {
  LiveSearch,
  Networks,
  ProblemError,
  Secret,
  callerAddress,
  createApp,
  createHandlers,
  importFile,
  makeCatalogue,
  maskName,
  migrate,
  openDatabase,
  openPGlite,
  openPostgres,
  openQueueStreams,
  openSecretFile,
  purge,
  startServer,
} = server;
