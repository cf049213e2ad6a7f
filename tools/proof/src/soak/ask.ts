import { type Agent, request } from 'node:http';

/** One request, and how its client behaves. */
export interface Ask {
  readonly path: string;
  readonly method: 'GET' | 'POST';
  readonly content?: string;
  /** After how many milliseconds the client goes away. */
  readonly leaves?: number;
}

/** An answer; one without a status is none: the connection was closed before its head, or within its content. */
export interface Answer {
  readonly status?: number;
  readonly type?: string | undefined;
  readonly content?: string;
  readonly broken?: boolean;
}

export function ask(port: number, agent: Agent, { path, method, content, leaves }: Ask): Promise<Answer> {
  return new Promise((resolve) => {
    const headers = content === undefined ? {} : { 'Content-Type': 'application/json' };
    const sent = request({ host: '127.0.0.1', port, path, method, agent, headers }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (chunk: string) => {
        text += chunk;
      });
      const head = { status: response.statusCode ?? 0, type: response.headers['content-type'] };
      response.on('end', () => resolve({ ...head, content: text }));
      response.on('error', () => resolve({ ...head, broken: true }));
    });
    sent.on('error', () => resolve({ broken: true }));
    sent.end(content);
    if (leaves !== undefined) setTimeout(() => sent.destroy(), leaves);
  });
}
