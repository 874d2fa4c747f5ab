#!/usr/bin/env node
import { readFileSync } from 'node:fs';
import { packageFile } from './assets.js';
import { nearest } from './commands/arguments.js';
import { CommandError, exitStatus, type ExitStatus } from './errors.js';
import { needing } from './packages.js';

interface Command {
  readonly help: string;
  run(args: string[]): Promise<ExitStatus>;
}

/** Loaded when asked for: their packages are only needed then. */
const commands: Record<string, () => Promise<Command>> = {
  serve: () => import('./commands/serve.js'),
  import: () => import('./commands/import.js'),
  catalogue: () => import('./commands/catalogue.js'),
  export: () => import('./commands/export.js'),
  purge: () => import('./commands/purge.js'),
  token: () => import('./commands/token.js'),
};

const help = `Một Cửa: the reference server for widgets of one-stop public service centres

  motcua serve                    run the server
  motcua import KIND FILE         take in procedures, agencies, synonyms, holidays, dossiers,
                                  rating-forms or offices
  motcua export ratings -o FILE   write ratings as CSV
  motcua catalogue FILE -o DIR    make static files, for pages without a server
  motcua token create|revoke|list who may call numbers at a counter
  motcua purge                    remove what has been kept long enough

  motcua COMMAND --help           what a command does and takes
  motcua --version

To see it at once:  motcua serve --demo
`;

async function main([name, ...args]: string[]): Promise<ExitStatus> {
  if (name === undefined || name === '--help' || name === 'help') {
    process.stdout.write(help);
    return name === undefined ? exitStatus.wrongUsage : exitStatus.ok;
  }
  if (name === '--version') {
    const { version } = JSON.parse(readFileSync(packageFile, 'utf8')) as { version: string };
    console.log(version);
    return exitStatus.ok;
  }
  const load = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!load) throw unknownCommand(name);
  const command = await needing(load);
  if (!args.includes('--help')) return command.run(args);
  process.stdout.write(command.help);
  return exitStatus.ok;
}

function unknownCommand(name: string): CommandError {
  const meant = nearest(name, Object.keys(commands));
  const hint = meant ? `did you mean ${meant}?` : 'motcua --help lists them.';
  return new CommandError(exitStatus.wrongUsage, `There is no command ${name}; ${hint}`);
}

/** Tells the operator what went wrong; a stack only where it is this program's own fault. */
function explain(error: unknown): ExitStatus {
  if (error instanceof CommandError) {
    console.error(`motcua: ${error.message}`);
    return error.status;
  }
  console.error(error);
  return exitStatus.environment;
}

process.exitCode = await main(process.argv.slice(2)).catch(explain);
