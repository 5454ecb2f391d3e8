import { type IncomingHttpHeaders, request } from 'node:http';

export type HttpAnswer = { readonly status: number; readonly headers: IncomingHttpHeaders; readonly text: string };

export type HttpRequest = {
  readonly port: number;
  readonly path: string;
  readonly method?: string;
  readonly headers?: { readonly [name: string]: string };
  readonly body?: string | Uint8Array;
};

/** One request, to the letter: unlike `fetch` it sends any `Host`, `Origin` and path that it is told to. */
export function httpRequest({ port, path, method = 'GET', headers = {}, body }: HttpRequest): Promise<HttpAnswer> {
  return new Promise((resolve, reject) => {
    const outgoing = request({ host: '127.0.0.1', port, path, method, headers, agent: false }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => {
        const text = Buffer.concat(chunks).toString('utf8');
        resolve({ status: response.statusCode ?? 0, headers: response.headers, text });
      });
      response.on('error', reject);
    });
    outgoing.on('error', reject);
    outgoing.end(body);
  });
}

/** The cookie that the address with the token gives, as a `Cookie` header wants it. */
export async function cookieFrom(address: string): Promise<string> {
  const { port, pathname, search } = new URL(address);
  const answer = await httpRequest({ port: Number(port), path: pathname + search });
  return answer.headers['set-cookie']?.[0]?.split(';')[0] ?? '';
}
