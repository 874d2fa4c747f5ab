export { en } from './en/index.js';
export { registerLocale } from './locales.js';
export type { Messages } from './messages.js';
export { vi } from './vi/index.js';
