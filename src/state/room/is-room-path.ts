import { pathFault } from '../../core/text/path-fault.ts';

/** Whether a file of a room is shown under this path: any participant there may have made it up. */
export const isRoomPath = (path: string): boolean => pathFault(path) === null;
