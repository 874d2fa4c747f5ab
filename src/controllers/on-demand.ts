import type { ReactiveControllerHost } from 'lit';
import { codeMissing } from '../client/code-missing.js';
import { RequestController } from './request.js';

export { codeMissing };

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
