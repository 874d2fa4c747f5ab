import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { freePort } from '../helpers/free-port.js';
import { apacheModules, findApache, findNginx } from '../helpers/web-servers.js';
import { movedTo, settingsFor, type Place } from './guide.js';

/** What the tests add to the guide's settings, each on a port of its own. */
export const variants = ['as shown', 'compresses', 'patient', 'impatient', 'gathers'] as const;

export type Variant = (typeof variants)[number];

/** A web server that stands before the reference server. */
export interface Proxy {
  readonly ports: Readonly<Record<Variant, number>>;
  stop(): Promise<void>;
}

export interface ProxyKind {
  readonly name: string;
  readonly isInstalled: boolean;
  /** What its settings speak with browsers. */
  readonly protocols: readonly ('http/1.1' | 'h2')[];
  /** Streams that it must hold at once with the limits that the guide has. */
  readonly fullHall: number;
  start(folder: string, place: Omit<Place, 'port'>): Promise<Proxy>;
}

/** Seconds: longer than the server is ever silent, and shorter. */
export const patience = { patient: 14, impatient: 2 };

type Additions = Readonly<Record<Variant, string>>;

const nginxAdditions: Additions = {
  'as shown': '',
  compresses: 'gzip on; gzip_types *; gzip_min_length 0;',
  patient: `proxy_read_timeout ${patience.patient}s;`,
  impatient: `proxy_read_timeout ${patience.impatient}s;`,
  gathers: 'proxy_ignore_headers X-Accel-Buffering;',
};

const apacheAdditions: Additions = {
  'as shown': '',
  compresses: 'SetOutputFilter DEFLATE',
  patient: `ProxyTimeout ${patience.patient}`,
  impatient: `ProxyTimeout ${patience.impatient}`,
  // It cannot be told to: what has come is sent before more is waited for.
  gathers: '',
};

/** The web servers of the guide whose settings can be tried here. */
export const proxyKinds: readonly ProxyKind[] = [
  {
    name: 'nginx',
    isInstalled: findNginx() !== undefined,
    protocols: ['http/1.1', 'h2'],
    // Its limit is left as Debian has it.
    fullHall: 300,
    async start(folder, place) {
      const ports = await freePorts();
      const [site = ''] = settingsFor('nginx');
      const sites = sitesOf(site, /\}\s*$/, nginxAdditions, place, ports);
      const file = write(folder, 'nginx.conf', nginxFrame(folder, sites));
      const child = spawn(findNginx()!, ['-c', file, '-e', `${folder}/error.log`]);
      return running(child, ports, folder);
    },
  },
  {
    name: 'Apache',
    isInstalled: findApache() !== undefined,
    protocols: ['http/1.1'],
    // More than the 400 that it holds by itself.
    fullHall: 450,
    async start(folder, place) {
      const ports = await freePorts();
      const [workers = '', site = ''] = settingsFor('apache');
      const sites = sitesOf(site, /<\/VirtualHost>/, apacheAdditions, place, ports);
      const listens = Object.values(ports).map((port) => `Listen 127.0.0.1:${port}`);
      const parts = [apacheFrame(folder), workers, ...listens, ...sites];
      const file = write(folder, 'apache.conf', parts.join('\n'));
      const child = spawn(findApache()!, ['-DFOREGROUND', '-f', file]);
      return running(child, ports, folder);
    },
  },
];

async function freePorts(): Promise<Record<Variant, number>> {
  const ports = await Promise.all(variants.map(() => freePort()));
  return Object.fromEntries(variants.map((variant, i) => [variant, ports[i]])) as Proxy['ports'];
}

/** The guide's site once for each variant, which adds its lines before the end. */
const sitesOf = (
  site: string,
  end: RegExp,
  additions: Additions,
  place: Omit<Place, 'port'>,
  ports: Proxy['ports'],
): string[] =>
  variants.map((variant) =>
    movedTo({ ...place, port: ports[variant] }, site).replace(
      end,
      (ending) => `${additions[variant]}\n${ending}`,
    ),
  );

/** What a distribution's own files say around a site, but in a folder of the test's. */
const nginxFrame = (folder: string, sites: string[]): string => `
daemon off;
pid ${folder}/nginx.pid;
error_log ${folder}/error.log error;
events { worker_connections 768; }
http {
  access_log off;
  ${['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
    .map((name) => `${name}_temp_path ${folder}/${name};`)
    .join('\n  ')}
  ${sites.join('\n')}
}
`;

const apacheFrame = (folder: string): string => `
ServerRoot ${folder}
DefaultRuntimeDir ${folder}
PidFile ${folder}/apache.pid
ErrorLog ${folder}/error.log
LogLevel error
ServerName hang-cho.example
${apacheModules([
  'mpm_event',
  'unixd',
  'authz_core',
  'proxy',
  'proxy_http',
  'ssl',
  'deflate',
  'filter',
])
  .map(({ name, path }) => `LoadModule ${name}_module ${path}`)
  .join('\n')}
${process.getuid?.() === 0 ? 'User nobody\nGroup #65534' : ''}
`;

function write(folder: string, name: string, content: string): string {
  if (!existsSync(folder)) mkdirSync(folder);
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

async function running(child: ChildProcess, ports: Proxy['ports'], folder: string): Promise<Proxy> {
  let said = '';
  for (const stream of [child.stdout!, child.stderr!]) {
    stream.setEncoding('utf8').on('data', (text: string) => (said += text));
  }
  const ended = once(child, 'close');
  while (!(await isOpen(ports['as shown']))) {
    if (child.exitCode !== null || child.signalCode !== null)
      throw new Error(`It did not start: ${said}${logIn(folder)}`);
  }
  return {
    ports,
    async stop() {
      child.kill('SIGTERM');
      await ended;
    },
  };
}

function logIn(folder: string): string {
  const path = join(folder, 'error.log');
  return existsSync(path) ? readFileSync(path, 'utf8') : '';
}

async function isOpen(port: number): Promise<boolean> {
  const socket = connect(port, '127.0.0.1');
  const opened = await once(socket, 'connect').then(
    () => true,
    () => new Promise<false>((resolve) => setTimeout(() => resolve(false), 50)),
  );
  socket.destroy();
  return opened;
}
