import type { ReactiveController, ReactiveControllerHost } from 'lit';

export interface ComboboxCallbacks {
  /** How many options the list has now. */
  count(): number;
  /** The user chose an option. */
  choose(index: number): void;
  /** The user pressed Enter in the text itself. */
  submit(): void;
  /** The user pressed Escape while the list was closed. */
  clear(): void;
  /** The list does not show any more. */
  closed(): void;
}

/**
 * Keyboard of an editable combobox with a list popup (APG combobox pattern, "list autocomplete with
 * manual selection"): focus stays in the text, `aria-activedescendant` points at the option.
 */
export class ComboboxController implements ReactiveController {
  /** Whether the list may show; it does when it also has options. */
  open = false;
  /** The option that Enter chooses, or -1 for the text itself. */
  active = -1;

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly callbacks: ComboboxCallbacks,
  ) {
    host.addController(this);
  }

  hostDisconnected(): void {
    this.close();
  }

  get expanded(): boolean {
    return this.open && this.callbacks.count() > 0;
  }

  /** Shows the list, with no option active: for when the text or the options have changed. */
  show(): void {
    this.open = true;
    this.activate(-1);
  }

  close(): void {
    // Also called when the focused field is taken out by an update: then there is nothing to do.
    if (!this.open && this.active < 0) return;
    this.open = false;
    this.activate(-1);
    this.callbacks.closed();
  }

  readonly onKeydown = (event: KeyboardEvent): void => {
    // While an input method composes, its keys are its own. 229 is what Safari sends for the last.
    if (event.isComposing || event.keyCode === 229) return;
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (this.handle(event)) event.preventDefault();
  };

  private handle({ key, altKey }: KeyboardEvent): boolean {
    switch (key) {
      case 'ArrowDown':
        if (altKey) this.show();
        else this.move(1);
        return true;
      case 'ArrowUp':
        if (altKey) this.close();
        else this.move(-1);
        return true;
      case 'Enter':
        this.enter();
        return true;
      case 'Escape':
        return this.escape();
      case 'Home':
      case 'End':
      case 'ArrowLeft':
      case 'ArrowRight':
        // The caret moves in the text, as in any text field; no option is active any more.
        if (this.active >= 0) this.activate(-1);
        return false;
      case 'Tab':
        this.close();
        return false;
      default:
        return false;
    }
  }

  /** Moves through the text and the options in a circle. */
  private move(by: number): void {
    const places = this.callbacks.count() + 1;
    if (!this.expanded) this.open = true;
    this.activate(((this.active + 1 + by + places) % places) - 1);
  }

  private enter(): void {
    const { active } = this;
    const chosen = this.expanded && active >= 0;
    this.close();
    if (chosen) this.callbacks.choose(active);
    else this.callbacks.submit();
  }

  private escape(): boolean {
    if (this.expanded) this.close();
    else this.callbacks.clear();
    return true;
  }

  private activate(index: number): void {
    this.active = index;
    this.host.requestUpdate();
  }
}
