import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { readPageState, withPageState, type PageState } from './url-state.js';

/** Keeps a widget's state in the page's address, so that it can be shared and Back works. */
export class PageStateController implements ReactiveController {
  constructor(
    host: ReactiveControllerHost,
    /** What comes before the parameters' names; null where the address is not to be touched. */
    private readonly prefix: () => string | null,
    private readonly apply: (state: PageState) => void,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('popstate', this.onPopState);
  }

  hostDisconnected(): void {
    removeEventListener('popstate', this.onPopState);
  }

  read(): PageState {
    const prefix = this.prefix();
    return prefix === null
      ? { search: undefined, opened: '' }
      : readPageState(location.href, prefix);
  }

  /** The page's address with a state in it; undefined where the address is not to be touched. */
  address(state: PageState): string | undefined {
    const prefix = this.prefix();
    return prefix === null ? undefined : withPageState(location.href, prefix, state);
  }

  /** Makes the state a new entry of the history, unless it is the current one. */
  push(state: PageState): void {
    const address = this.address(state);
    if (address && address !== location.href) history.pushState(history.state, '', address);
  }

  private readonly onPopState = (): void => {
    if (this.prefix() !== null) this.apply(this.read());
  };
}
