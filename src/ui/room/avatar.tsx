import { Hand } from 'lucide-react';
import type { CSSProperties } from 'react';
import { colorIndex } from '../../state/room/person-color.ts';
import type { Presence } from '../../room-protocol/presence.ts';
import { initialsOf } from './initials-of.ts';
import styles from './room.module.css';

/** The colour of a participant, for the style sheets of rooms. */
export const personStyle = (color: string): CSSProperties =>
  ({ '--person': `var(--person-${colorIndex(color)})` }) as CSSProperties;

/** A participant as a disc with his initials: his name stands beside it, or is the name of what it is in. */
export const Avatar = ({ person }: { person: Pick<Presence, 'name' | 'color' | 'hand'> }) => (
  <span className={styles.avatar} style={personStyle(person.color)} aria-hidden>
    {person.hand ? <Hand size={12} /> : initialsOf(person.name)}
  </span>
);
