/** How functions and promises travel through the context bridge: as numbers that the other side calls back. */
export interface Senders {
  readonly sendFunction: (target: (...args: unknown[]) => unknown) => number;
  readonly sendPromise: (target: Promise<unknown>) => number;
}

export interface Receivers {
  readonly receiveFunction: (id: number) => unknown;
  readonly receivePromise: (id: number) => unknown;
}

export interface Codec {
  encode(value: unknown, senders?: Senders): string;
  decode(text: string, receivers?: Receivers): unknown;
}

/**
 * Text form of the structured clone our contract uses: plain objects, arrays, strings, finite numbers, booleans, null,
 * undefined and bytes. Anything else is refused, as Electron refuses what cannot be cloned. The function is also injected
 * into pages by its source, so it refers to nothing outside itself.
 */
export function makeCodec(): Codec {
  const refuse = (what: string): never => {
    throw new Error(`${what} could not be cloned.`);
  };

  function toBase64(bytes: Uint8Array): string {
    let text = '';
    for (let start = 0; start < bytes.length; start += 8_192) {
      text += String.fromCharCode(...bytes.subarray(start, start + 8_192));
    }
    return btoa(text);
  }

  function fromBase64(text: string): Uint8Array {
    return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
  }

  function pack(value: unknown, senders: Senders | undefined, parents: readonly object[]): unknown {
    if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
    if (value === undefined) return { type: 'undefined' };
    if (typeof value === 'number') return Number.isFinite(value) ? value : refuse(`The number ${value}`);
    if (typeof value === 'function') {
      if (senders === undefined) return refuse('An object');
      return { type: 'function', id: senders.sendFunction(value as (...args: unknown[]) => unknown) };
    }
    if (typeof value !== 'object') return refuse(`A ${typeof value}`);
    if (parents.includes(value)) return refuse('An object that contains itself');
    const inside = [...parents, value];
    if (Array.isArray(value)) return value.map((item) => pack(item, senders, inside));
    if (value instanceof Uint8Array) return { type: 'bytes', base64: toBase64(value) };
    if (value instanceof Error) return { type: 'error', message: value.message };
    if (value instanceof Promise) {
      return senders === undefined ? refuse('A promise') : { type: 'promise', id: senders.sendPromise(value) };
    }
    const tag = Object.prototype.toString.call(value);
    if (tag !== '[object Object]') return refuse(tag);
    const entries = Object.entries(value).map(([key, item]) => [key, pack(item, senders, inside)]);
    return { type: 'object', value: Object.fromEntries(entries) };
  }

  function unpack(packed: unknown, receivers: Receivers | undefined): unknown {
    if (typeof packed !== 'object' || packed === null) return packed;
    if (Array.isArray(packed)) return packed.map((item) => unpack(item, receivers));
    const tagged = packed as { type: string; id: number; base64: string; message: string; value: object };
    switch (tagged.type) {
      case 'undefined':
        return undefined;
      case 'function':
        return receivers?.receiveFunction(tagged.id);
      case 'promise':
        return receivers?.receivePromise(tagged.id);
      case 'bytes':
        return fromBase64(tagged.base64);
      case 'error':
        return new Error(tagged.message);
      default: {
        const entries = Object.entries(tagged.value).map(([key, item]) => [key, unpack(item, receivers)]);
        return Object.fromEntries(entries) as unknown;
      }
    }
  }

  return {
    encode: (value, senders) => JSON.stringify(pack(value, senders, [])),
    decode: (text, receivers) => unpack(JSON.parse(text), receivers),
  };
}
