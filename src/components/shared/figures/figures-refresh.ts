import type { ClientOptions } from '../../../client/client.js';
import { RequestController } from '../../../controllers/request.js';
import { asOfToday, queryOf, type Choice } from './choice.js';
import type { FiguresController } from './figures-controller.js';
import type { FiguresElement, FiguresPart, PublishedFigures } from './figures-kind.js';

/**
 * Asks once more for the figures that are shown. They stay until newer ones are there, and where none
 * come.
 */
export class FiguresRefresh<Figures extends PublishedFigures, Part extends FiguresPart> {
  private readonly request: RequestController<Choice, Figures>;
  /** What the latest answer was asked for, and did not come. */
  private failedFor: Choice | undefined;
  private asked: Choice | undefined;

  constructor(
    host: FiguresElement,
    private readonly figures: FiguresController<Figures, Part>,
  ) {
    this.request = new RequestController(
      host,
      async (choice: Choice, signal) => {
        const options = pastCache(figures.options as ClientOptions);
        return (await figures.kind.read(queryOf(choice), options, { signal })).value;
      },
      () => this.settled(),
    );
  }

  /** Whether what is shown could not be renewed the last time. */
  get failed(): boolean {
    return this.failedFor !== undefined && this.failedFor === this.figures.choice;
  }

  run(): void {
    const { figures } = this;
    const { loading, choice } = figures;
    // There is nothing to keep: the ordinary way tells how it goes.
    if (loading.status === 'error') return loading.retry();
    if (loading.status !== 'success' || !choice) return;
    figures.choice = this.asked = asOfToday(choice, figures.today);
    this.request.run(this.asked);
  }

  private settled(): void {
    const { request, figures, asked } = this;
    this.failedFor = request.status === 'error' ? asked : undefined;
    // Something else was chosen meanwhile.
    if (asked !== figures.choice || figures.loading.status !== 'success') return;
    if (request.status === 'success' && request.value) figures.renew(request.value);
  }
}

/** Asks the server itself: the browser may keep an answer for minutes. */
function pastCache({ fetch: send = fetch, ...options }: ClientOptions): ClientOptions {
  return { ...options, fetch: (input, init) => send(input, { ...init, cache: 'no-cache' }) };
}
