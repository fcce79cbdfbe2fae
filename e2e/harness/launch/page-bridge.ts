/**
 * Functions that are injected into a page by their source: one runs in the page's own world, one in the preload's. The
 * worlds share no object; they talk by synchronous DOM events that carry text, as the context bridge copies values. None
 * of the functions may refer to anything outside itself.
 */
import type { Codec, Receivers, Senders } from '../standin/codec';

/** What a preload bundle is wrapped into: the few names Electron gives a sandboxed preload. */
export type PreloadFunction = (require: unknown, module: unknown, exports: unknown, process: unknown) => void;

export interface WorldEnvironment {
  /** Name of the function by which the preload's world reaches the test process. */
  readonly binding: string;
  readonly platform: string;
  readonly argv: readonly string[];
}

interface Message {
  readonly type: string;
  readonly id: number;
  readonly ok: boolean;
  readonly value: string;
  readonly key: string;
}

interface BridgeEnd {
  readonly senders: Senders;
  readonly receivers: Receivers;
  /** Handles a message about functions and promises. */
  readonly receive: (message: Message) => void;
}

/** One end of the bridge: functions and promises go across as numbers, calls and results come back. */
export function makeBridgeEnd(codec: Codec, post: (message: object) => void): BridgeEnd {
  type Waiting = { resolve(value: unknown): void; reject(error: unknown): void };
  const functions = new Map<number, (...args: unknown[]) => unknown>();
  const promises = new Map<number, Waiting>();
  let lastId = 0;
  let returned: Message | null = null;

  const senders: Senders = {
    sendFunction(target) {
      lastId += 1;
      functions.set(lastId, target);
      return lastId;
    },
    sendPromise(target) {
      lastId += 1;
      const id = lastId;
      target.then(
        (value) => post({ type: 'settle', id, ok: true, value: codec.encode(value, senders) }),
        (error: unknown) => post({ type: 'settle', id, ok: false, value: codec.encode(error, senders) }),
      );
      return id;
    },
  };

  function callAcross(id: number, args: unknown[]): unknown {
    returned = null;
    // The other world answers before this call returns, for DOM events are synchronous.
    post({ type: 'call', id, value: codec.encode(args, senders) });
    const answer = returned as Message | null;
    if (answer === null) throw new Error('context bridge: no answer');
    const value = codec.decode(answer.value, receivers);
    if (!answer.ok) throw value as Error;
    return value;
  }

  const receivers: Receivers = {
    receiveFunction:
      (id) =>
      (...args: unknown[]) =>
        callAcross(id, args),
    receivePromise: (id) => new Promise((resolve, reject) => promises.set(id, { resolve, reject })),
  };

  function answerCall(message: Message): void {
    let ok = true;
    let value: string;
    try {
      const args = codec.decode(message.value, receivers) as unknown[];
      value = codec.encode(functions.get(message.id)?.(...args), senders);
    } catch (error) {
      ok = false;
      value = codec.encode(error);
    }
    post({ type: 'return', ok, value });
  }

  function settle(message: Message): void {
    const waiting = promises.get(message.id);
    promises.delete(message.id);
    const value = codec.decode(message.value, receivers);
    if (message.ok) waiting?.resolve(value);
    else waiting?.reject(value);
  }

  return {
    senders,
    receivers,
    receive(message) {
      if (message.type === 'return') returned = message;
      else if (message.type === 'settle') settle(message);
      else answerCall(message);
    },
  };
}

/** The page's side: receives what the preload exposes. */
export function runInMainWorld(codec: Codec, makeEnd: typeof makeBridgeEnd, channel: string): void {
  if (window.top !== window) return;
  const post = (message: object): void => {
    window.dispatchEvent(new CustomEvent(`${channel}:preload`, { detail: JSON.stringify(message) }));
  };
  const end = makeEnd(codec, post);
  const freeze = (value: unknown): unknown => {
    if (typeof value === 'object' && value !== null) Object.values(Object.freeze(value)).forEach(freeze);
    return value;
  };
  window.addEventListener(`${channel}:page`, (event) => {
    const message = JSON.parse((event as CustomEvent<string>).detail) as Message;
    if (message.type !== 'expose') {
      end.receive(message);
      return;
    }
    const value = freeze(codec.decode(message.value, end.receivers));
    Object.defineProperty(window, message.key, { value, enumerable: true, writable: false, configurable: false });
  });
  window.open = (url) => {
    post({ type: 'open', value: new URL(String(url ?? 'about:blank'), location.href).href });
    return null;
  };
}

/** The preload's side: gives it `electron`, runs it, and carries its messages to the test process. */
export function runInPreloadWorld(
  codec: Codec,
  makeEnd: typeof makeBridgeEnd,
  channel: string,
  environment: WorldEnvironment,
  preload: PreloadFunction | null,
): void {
  if (window.top !== window) return;
  type Listener = (event: object, ...args: unknown[]) => void;
  type Delivery = { id: number; ok: boolean; value: unknown; channel: string | null; args: unknown[] };
  const world = globalThis as unknown as Record<string, unknown>;
  const tellTest = world[environment.binding] as (text: string) => void;
  const invokes = new Map<number, { resolve(value: unknown): void; reject(error: unknown): void }>();
  const listeners = new Map<string, Listener[]>();
  let lastInvoke = 0;
  const post = (message: object): void => {
    window.dispatchEvent(new CustomEvent(`${channel}:page`, { detail: JSON.stringify(message) }));
  };
  const end = makeEnd(codec, post);
  window.addEventListener(`${channel}:preload`, (event) => {
    const message = JSON.parse((event as CustomEvent<string>).detail) as Message;
    if (message.type === 'open') tellTest(JSON.stringify({ type: 'open', url: message.value }));
    else end.receive(message);
  });

  world['standinDeliver'] = (text: string): void => {
    const delivery = codec.decode(text) as Delivery;
    if (delivery.channel !== null) {
      for (const listener of listeners.get(delivery.channel) ?? []) listener({}, ...delivery.args);
      return;
    }
    const waiting = invokes.get(delivery.id);
    invokes.delete(delivery.id);
    if (delivery.ok) waiting?.resolve(delivery.value);
    else waiting?.reject(new Error(String(delivery.value)));
  };
  const ipcRenderer = {
    invoke: (name: string, ...args: unknown[]) =>
      new Promise((resolve, reject) => {
        lastInvoke += 1;
        const text = codec.encode(args);
        invokes.set(lastInvoke, { resolve, reject });
        tellTest(JSON.stringify({ type: 'invoke', id: lastInvoke, channel: name, args: text }));
      }),
    on(name: string, listener: Listener) {
      listeners.set(name, [...(listeners.get(name) ?? []), listener]);
    },
    removeListener(name: string, listener: Listener) {
      const kept = (listeners.get(name) ?? []).filter((other) => other !== listener);
      listeners.set(name, kept);
    },
  };
  const contextBridge = {
    exposeInMainWorld(key: string, value: unknown) {
      post({ type: 'expose', key, value: codec.encode(value, end.senders) });
    },
  };
  const electron = new Proxy({ contextBridge, ipcRenderer } as Record<string, unknown>, {
    get(target, member) {
      if (typeof member === 'symbol' || member in target) return target[member as string];
      throw new Error(`stand-in: electron.${member} is not emulated in a preload`);
    },
  });
  const requireModule = (name: string): unknown => {
    if (name === 'electron' || name === 'electron/renderer') return electron;
    throw new Error(`module not found: ${name}`);
  };
  tellTest(JSON.stringify({ type: 'hello' }));
  const module = { exports: {} };
  const { platform, argv } = environment;
  preload?.(requireModule, module, module.exports, { platform, argv, type: 'renderer', sandboxed: true });
}
