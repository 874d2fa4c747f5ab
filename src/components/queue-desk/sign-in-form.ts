import type { Session } from './session.js';

export type SignInProblem = '' | 'counter' | 'token' | 'wrong' | 'no-counter';

/** What an officer enters to open a counter. The secret itself stays in its field. */
export class SignInForm {
  problem: SignInProblem = '';
  /** Id of the counter that was chosen before. */
  counter = '';
  isShown = false;

  constructor(
    private readonly root: () => ParentNode,
    private readonly changed: () => void,
    private readonly focus: (selector: string) => void,
  ) {}

  readonly toggleShown = (): void => {
    this.isShown = !this.isShown;
    this.changed();
  };

  /** @param problem why it is to be filled in again */
  reset(problem: SignInProblem = ''): void {
    this.problem = problem;
    this.isShown = false;
    this.changed();
  }

  /**
   * Takes what was entered.
   *
   * @param counter the counter that the page has chosen; empty where the officer does
   * @returns undefined where something is missing, which is then said
   */
  read(counter: string): Session | undefined {
    const chosen = counter || this.valueOf('#counter');
    const token = this.valueOf('#token').trim();
    this.counter = chosen;
    this.reset(chosen ? (token ? '' : 'token') : 'counter');
    if (!this.problem) return { counter: chosen, token };
    this.focus(`#${this.problem}`);
    return undefined;
  }

  private valueOf(selector: string): string {
    return this.root().querySelector<HTMLInputElement | HTMLSelectElement>(selector)?.value ?? '';
  }
}
