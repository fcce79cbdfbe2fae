import { channelOf, type HostRequests, type RequestName, type WireAnswer } from '#shared/host/channels';
import { requestSchemas } from '#shared/host/schemas';
import type { IpcMain, IpcMainInvokeEvent } from 'electron';

/** One function per request; it gets the checked request and the number of the window that asked. */
export type HostHandlers = {
  readonly [Name in RequestName]: (
    request: HostRequests[Name]['request'],
    windowId: number,
  ) => HostRequests[Name]['answer'] | Promise<HostRequests[Name]['answer']>;
};

export interface HandleOptions {
  /** The window an event came from, or null when it is not the main frame of one of our pages. */
  readonly senderOf: (event: IpcMainInvokeEvent) => number | null;
  readonly failed: (context: string, error: unknown) => void;
  /** Told of each request that is being worked on, so that the program does not end in the middle of one. */
  readonly track: (work: Promise<unknown>) => void;
}

function register<Name extends RequestName>(
  ipc: Pick<IpcMain, 'handle'>,
  name: Name,
  handlers: HostHandlers,
  options: HandleOptions,
): void {
  const schema = requestSchemas[name];
  const channel = channelOf(name);
  ipc.handle(channel, async (event, ...args: unknown[]): Promise<WireAnswer<HostRequests[Name]['answer']>> => {
    const windowId = options.senderOf(event);
    if (windowId === null) {
      options.failed(channel, new Error('request from a page that is not ours'));
      return { ok: false, message: 'Refused: unknown sender.' };
    }
    const request = schema.request.safeParse(args[0]);
    if (!request.success || args.length > 1) {
      options.failed(channel, request.error ?? new Error('more than one argument'));
      return { ok: false, message: `Refused: the request to ${name} does not have the right form.` };
    }
    try {
      const work = Promise.resolve(handlers[name](request.data, windowId));
      options.track(work);
      return { ok: true, value: schema.answer.parse(await work) };
    } catch (error) {
      options.failed(channel, error);
      return { ok: false, message: `${name} failed; the log has the details.` };
    }
  });
}

/** Registers every request of the contract, each checked for its sender and its shape, and none besides. */
export function registerHandlers(ipc: Pick<IpcMain, 'handle'>, handlers: HostHandlers, options: HandleOptions): void {
  for (const name of Object.keys(requestSchemas) as RequestName[]) register(ipc, name, handlers, options);
}
