import { html, nothing, type TemplateResult } from 'lit';
import type { DeskAction } from './desk-action.js';
import type { DeskModel } from './model.js';
import { allowedActions } from './allowed.js';

export interface ButtonState {
  /** Whether a press would be taken. */
  readonly enabled: boolean;
  /** Whether it was pressed and waits for its answer. */
  readonly pending: boolean;
}

export function buttonState(
  name: DeskAction['name'],
  { desk, controller }: DeskModel,
): ButtonState {
  const { action } = controller.writing;
  return {
    enabled: action === undefined && allowedActions(desk).has(name),
    pending: action?.name === name,
  };
}

/**
 * A button that keeps its place, its size and the focus whatever it waits for: `disabled` would take
 * the focus away. A doubled click is one click.
 */
export function deskButton(
  content: unknown,
  { enabled, pending }: ButtonState,
  classes: string,
  press: () => void,
): TemplateResult {
  return html`
    <button
      class="button ${classes} ${pending ? 'pending' : ''}"
      type="button"
      aria-disabled=${enabled ? nothing : 'true'}
      @click=${(event: MouseEvent) => {
        if (enabled && event.detail < 2) press();
      }}
    >
      ${content}
    </button>
  `;
}
