import type { ReactiveController, ReactiveControllerHost } from 'lit';

const storageKey = 'motcua-desk-key';

/**
 * One key that works wherever the focus is on the page. Each officer can switch it off, and the
 * page can choose another (WCAG 2.1.4); a single letter never works while text is typed.
 */
export class CallKeyController implements ReactiveController {
  private off = isOff();

  /**
   * @param key its name in `KeyboardEvent.key`; none where empty
   * @param act called at a press of it
   */
  constructor(
    private readonly host: ReactiveControllerHost,
    readonly key: () => string,
    private readonly act: () => void,
  ) {
    host.addController(this);
  }

  get isOn(): boolean {
    return this.key() !== '' && !this.off;
  }

  hostConnected(): void {
    addEventListener('keydown', this.onKey);
  }

  hostDisconnected(): void {
    removeEventListener('keydown', this.onKey);
  }

  readonly toggle = (): void => {
    this.off = !this.off;
    remember(this.off);
    this.host.requestUpdate();
  };

  private readonly onKey = (event: KeyboardEvent): void => {
    if (!this.isOn || !isPress(event, this.key()) || isTyped(event)) return;
    // Also tells a second desk on the page that this press was taken.
    event.preventDefault();
    if (!event.repeat) this.act();
  };
}

function isPress(event: KeyboardEvent, key: string): boolean {
  const { defaultPrevented, isComposing, ctrlKey, altKey, metaKey } = event;
  const isPlain = !defaultPrevented && !isComposing && !ctrlKey && !altKey && !metaKey;
  return isPlain && event.key.toLowerCase() === key.toLowerCase();
}

/** Whether the press goes into something that takes letters. */
function isTyped(event: KeyboardEvent): boolean {
  if (event.key.length > 1) return false;
  const [target] = event.composedPath();
  return target instanceof HTMLElement && (target.isContentEditable || target.matches(fields));
}

const fields = 'input:not([type=checkbox]), textarea, select';

function isOff(): boolean {
  try {
    return localStorage.getItem(storageKey) === 'off';
  } catch {
    return false;
  }
}

function remember(off: boolean): void {
  try {
    if (off) localStorage.setItem(storageKey, 'off');
    else localStorage.removeItem(storageKey);
  } catch {
    // It holds until the page is loaded anew.
  }
}
