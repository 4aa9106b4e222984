/** What the canvas library reports of a drag: of a mouse, or of a finger. */
export type Pointer = MouseEvent | TouchEvent;

/** Where on the screen a pointer is, or was when it let go. */
export function pointOf(event: Pointer): Readonly<{ x: number; y: number }> {
  const point = 'changedTouches' in event ? event.changedTouches[0] : event;
  return { x: point?.clientX ?? 0, y: point?.clientY ?? 0 };
}
