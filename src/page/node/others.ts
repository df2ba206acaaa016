/** Counterparts of the few functions that the program uses of Node's other modules. */
import { EventEmitter } from 'events';

/** `node:tty` */
export const isatty = (): boolean => false;

/** `node:os` */
export const hostname = (): string => 'page';

/** `node:stream`, from which exceljs derives classes that gasrank does not use */
export class Stream extends EventEmitter {}
export {
  Stream as Duplex,
  Stream as PassThrough,
  Stream as Readable,
  Stream as Transform,
  Stream as Writable,
};

export default Stream;
