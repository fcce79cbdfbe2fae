import { EventEmitter } from 'node:events';

/** Members that JavaScript itself asks of any object it awaits, prints or serialises. */
const LANGUAGE_MEMBERS = new Set<string | symbol>(['then', 'toJSON', 'inspect', 'constructor', 'nodeType']);

/** An object that throws by name for each member it does not have, so that nothing is emulated by accident. */
export function strict<T extends object>(name: string, target: T): T {
  return new Proxy(target, {
    get(object, member, receiver) {
      if (typeof member === 'symbol' || member in object || LANGUAGE_MEMBERS.has(member)) {
        return Reflect.get(object, member, receiver) as unknown;
      }
      throw new Error(`stand-in: ${name}.${member} is not emulated`);
    },
  });
}

/** An event emitter with further members. */
export function withEvents<T extends object>(members: T): T & EventEmitter {
  const emitter = new EventEmitter();
  Object.defineProperties(emitter, Object.getOwnPropertyDescriptors(members));
  return emitter as T & EventEmitter;
}

/** An event whose default a listener can prevent. */
export interface PreventableEvent {
  defaultPrevented: boolean;
  preventDefault(): void;
}

export function preventable(): PreventableEvent {
  return {
    defaultPrevented: false,
    preventDefault() {
      this.defaultPrevented = true;
    },
  };
}
