import type { ReactiveControllerHost } from 'lit';
import { NetworkError } from '../client/errors.js';
import { RequestController } from './request.js';

/** A part of an element's code that is fetched when it is first needed. */
export class OnDemandController<Module> extends RequestController<void, Module> {
  /**
   * @param load imports the module.
   * @param arrived is called with the module, before the host updates with it.
   */
  constructor(
    host: ReactiveControllerHost,
    load: () => Promise<Module>,
    arrived?: (module: Module) => void,
  ) {
    super(
      host,
      () => load().catch(codeMissing),
      () => this.value && arrived?.(this.value),
    );
  }

  /** Sees to it that the code comes, if it is not there or on its way. */
  need(): void {
    if (this.status === 'initial' || this.status === 'error') this.run();
  }
}

/** Code that does not come is, for the user, a network that does not work. */
export function codeMissing(cause: unknown): never {
  throw new NetworkError('A part of the library could not be loaded.', { cause });
}
