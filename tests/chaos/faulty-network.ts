import { request as send, type IncomingMessage, type ServerResponse } from 'node:http';
import { startWebServer, type WebServer } from '../helpers/web-server.js';

type NetworkFault = 'cut before' | 'cut after' | 'kill';

interface Ends {
  /** Where the server listens now. */
  target(): Promise<string>;
  /** Kills the server. */
  kill(): void;
}

/** Stands between pages and the server, and does to ratings what it is told. */
export class FaultyNetwork {
  /** How many requests were cut. */
  readonly cuts = { before: 0, after: 0 };
  private readonly faults: NetworkFault[] = [];
  private web: WebServer | undefined;

  constructor(private readonly ends: Ends) {}

  async start(): Promise<string> {
    this.web = await startWebServer((request, response) => void this.pass(request, response));
    return this.web.origin;
  }

  /** What happens to the next ratings, one after the other. */
  plan(...faults: NetworkFault[]): void {
    this.faults.push(...faults);
  }

  async stop(): Promise<void> {
    await this.web?.stop();
  }

  private async pass(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const fault = request.method === 'POST' ? this.faults.shift() : undefined;
    const cut = (): void => void request.socket.destroy();
    if (fault === 'cut before') {
      this.cuts.before++;
      return cut();
    }
    const target = await this.ends.target().catch(() => undefined);
    if (target === undefined) return cut();
    const forward = send(new URL(request.url!, target), {
      method: request.method,
      headers: request.headers,
    });
    forward.on('error', cut);
    forward.on('response', (answer) => {
      if (fault === 'cut after') {
        this.cuts.after++;
        return void answer.resume().on('end', cut);
      }
      response.writeHead(answer.statusCode!, answer.headers);
      answer.on('error', cut).pipe(response);
    });
    request.pipe(forward);
    if (fault === 'kill') request.on('end', () => this.ends.kill());
  }
}
