import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { places } from './find-program.js';

/** Debian keeps servers out of a user's PATH. */
const find = (...names: string[]): string | undefined =>
  names.flatMap((name) => [...places(name), ...places(`/usr/sbin/${name}`)])[0];

/** The path of an installed OpenSSL, which makes certificates. */
export const findOpenSsl = (): string | undefined => find('openssl');

/** The path of an installed nginx that a certificate can be made for. */
export const findNginx = (): string | undefined => findOpenSsl() && find('nginx');

/** The path of an installed Apache httpd, likewise, whose modules are where they are looked for. */
export const findApache = (): string | undefined =>
  findOpenSsl() && moduleFolder() && find('apache2', 'httpd');

const moduleFolder = (): string | undefined =>
  ['/usr/lib/apache2/modules', '/usr/lib64/httpd/modules', '/usr/libexec/apache2'].find((folder) =>
    existsSync(folder),
  );

/** Files of Apache's modules; those that are built in have none. */
export const apacheModules = (names: readonly string[]): { name: string; path: string }[] =>
  names
    .map((name) => ({ name, path: join(moduleFolder()!, `mod_${name}.so`) }))
    .filter(({ path }) => existsSync(path));
