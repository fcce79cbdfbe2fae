/** Requests and answers over a Node child-process channel, in both directions. */

/** One end of the channel. */
export interface Port {
  send(message: unknown): void;
  onMessage(listener: (message: unknown) => void): void;
}

interface Request {
  readonly kind: 'request';
  readonly id: number;
  readonly operation: string;
  readonly args: readonly unknown[];
}

interface Answer {
  readonly kind: 'answer';
  readonly id: number;
  readonly ok: boolean;
  readonly value: unknown;
}

/** What one end can be asked to do. */
export type Operations = Record<string, (...args: never[]) => unknown>;

export type Call = (operation: string, ...args: readonly unknown[]) => Promise<unknown>;

function isMessage(value: unknown): value is Request | Answer {
  if (typeof value !== 'object' || value === null || !('kind' in value)) return false;
  return value.kind === 'request' || value.kind === 'answer';
}

/** An error as the channel can carry it. */
function portable(error: unknown): Error {
  if (!(error instanceof Error)) return new Error(String(error));
  const copy = new Error(error.message);
  copy.name = error.name;
  if (error.stack !== undefined) copy.stack = error.stack;
  return copy;
}

/** Connects one end: answers with `operations`, and gives back the function to ask the other end. */
export function connect(port: Port, operations: Operations): Call {
  let lastId = 0;
  const waiting = new Map<number, { resolve(value: unknown): void; reject(error: unknown): void }>();

  async function answer(request: Request): Promise<void> {
    try {
      const operation = operations[request.operation] as ((...args: readonly unknown[]) => unknown) | undefined;
      if (operation === undefined) throw new Error(`stand-in: no operation ${request.operation}`);
      const value = await operation(...request.args);
      port.send({ kind: 'answer', id: request.id, ok: true, value } satisfies Answer);
    } catch (error) {
      port.send({ kind: 'answer', id: request.id, ok: false, value: portable(error) } satisfies Answer);
    }
  }

  port.onMessage((message) => {
    if (!isMessage(message)) return;
    if (message.kind === 'request') {
      void answer(message);
      return;
    }
    const entry = waiting.get(message.id);
    waiting.delete(message.id);
    if (message.ok) entry?.resolve(message.value);
    else entry?.reject(message.value);
  });

  return (operation, ...args) =>
    new Promise((resolve, reject) => {
      lastId += 1;
      waiting.set(lastId, { resolve, reject });
      port.send({ kind: 'request', id: lastId, operation, args } satisfies Request);
    });
}
