import { useEffect, useRef } from 'react';
import { colorIndex } from '../../../state/room/person-color.ts';
import type { Presence } from '../../../room-protocol/presence.ts';
import styles from './canvas-presence.module.css';
import { useRoom } from '../../room/use-room.ts';

/** More pointers than this would hide what they point at: those that moved last stay. */
const MOST = 30;

/** A pointer that did not move for so many milliseconds goes. */
const RESTED = 8000;

type Shown = { element: HTMLElement; x: number; y: number; moved: number };

const SVG = 'http://www.w3.org/2000/svg';

/** The pointers of others on the canvas. They are moved past React: each comes many times a second. */
export function Pointers() {
  const room = useRoom();
  const root = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const shown = new Map<string, Shown>();
    let frame = 0;

    const draw = () => {
      frame = 0;
      const now = performance.now();
      const here = new Set<string>();
      for (const other of room.others()) {
        const { pointer } = other.place;
        if (!pointer) continue;
        here.add(other.participant);
        const known = shown.get(other.participant);
        if (known && known.x === pointer.x && known.y === pointer.y) continue;
        const one = known ?? { element: elementFor(other), x: 0, y: 0, moved: 0 };
        Object.assign(one, { x: pointer.x, y: pointer.y, moved: now });
        shown.set(other.participant, one);
        one.element.style.translate = `${pointer.x}px ${pointer.y}px`;
        one.element.hidden = false;
        if (!known) root.current?.append(one.element);
      }
      const latest = [...shown].sort(([, a], [, b]) => b.moved - a.moved);
      for (const [index, [participant, one]] of latest.entries()) {
        if (!here.has(participant)) {
          one.element.remove();
          shown.delete(participant);
        } else one.element.hidden = index >= MOST || now - one.moved > RESTED;
      }
    };
    const later = () => {
      frame ||= requestAnimationFrame(draw);
    };
    const off = room.onPresence(later);
    // What rests goes, though no one moves.
    const rests = setInterval(later, RESTED / 4);
    later();
    return () => {
      off();
      clearInterval(rests);
      cancelAnimationFrame(frame);
      for (const { element } of shown.values()) element.remove();
    };
  }, [room]);
  // Who is where is in the list of people; a pointer is nothing to be read out.
  return <div ref={root} aria-hidden />;
}

/** An arrow with a name. The name is text, whatever it looks like. */
function elementFor({ name, color }: Presence): HTMLElement {
  const element = document.createElement('div');
  element.className = styles.pointer ?? '';
  element.style.setProperty('--person', `var(--person-${colorIndex(color)})`);
  const arrow = document.createElementNS(SVG, 'svg');
  arrow.setAttribute('viewBox', '0 0 16 16');
  const path = document.createElementNS(SVG, 'path');
  path.setAttribute('d', 'M1 1 L1 13 L4.6 9.8 L7 15 L9.4 13.9 L7 8.8 L12 8.6 Z');
  arrow.append(path);
  const label = document.createElement('span');
  label.className = styles.name ?? '';
  label.textContent = name;
  element.append(arrow, label);
  return element;
}
