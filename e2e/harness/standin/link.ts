/** The stand-in's end of the channel to the test process; each module adds the operations it answers. */
import { connect, type Operations } from './rpc';

export const operations: Operations = {};

export const askTest = connect(
  {
    send: (message) => process.send?.(message),
    onMessage: (listener) => process.on('message', listener),
  },
  operations,
);

process.on('disconnect', () => process.exit(0));
