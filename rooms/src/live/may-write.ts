import { writesShared } from '../../../src/room-protocol/roles.ts';
import type { Visitor } from './visitor.ts';

/** Whether a participant writes the document that he has open: his own copy always, another never. */
export const mayWrite = ({ copyOf, participant, role }: Visitor): boolean =>
  copyOf === null ? writesShared(role) : copyOf === participant;
