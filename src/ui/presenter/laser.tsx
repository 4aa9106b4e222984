import { useEffect, useRef } from 'react';
import styles from './presenter.module.css';
import { fresh, strengthOf, type TrailPoint } from './trail.ts';

const DOT = 9;
const LINE = 8;

function draw(canvas: HTMLCanvasElement, trail: readonly TrailPoint[], dot: TrailPoint | null, now: number) {
  const context = canvas.getContext('2d');
  if (!context) return;
  const scale = window.devicePixelRatio || 1;
  const [width, height] = [window.innerWidth * scale, window.innerHeight * scale];
  if (canvas.width !== width || canvas.height !== height) Object.assign(canvas, { width, height });
  context.setTransform(scale, 0, 0, scale, 0, 0);
  context.clearRect(0, 0, window.innerWidth, window.innerHeight);
  context.strokeStyle = context.fillStyle = getComputedStyle(canvas).color;
  context.lineCap = 'round';
  for (const [index, point] of trail.entries()) {
    const before = trail[index - 1];
    if (!before) continue;
    const strength = strengthOf(point, now);
    context.globalAlpha = strength;
    context.lineWidth = LINE * strength;
    context.beginPath();
    context.moveTo(before.x, before.y);
    context.lineTo(point.x, point.y);
    context.stroke();
  }
  context.globalAlpha = 1;
  if (!dot) return;
  context.beginPath();
  context.arc(dot.x, dot.y, DOT, 0, 2 * Math.PI);
  context.fill();
}

/** A dot at the pointer with a trail that fades. It is no part of the workspace: nothing has to be undone. */
export function Laser({ on }: { on: boolean }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const trail = useRef<readonly TrailPoint[]>([]);
  const dot = useRef<TrailPoint | null>(null);
  useEffect(() => {
    const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
    const point = ({ clientX: x, clientY: y }: PointerEvent) => {
      dot.current = { x, y, at: performance.now() };
      if (on && !still) trail.current = [...trail.current, dot.current];
    };
    let frame = 0;
    const next = () => {
      const now = performance.now();
      trail.current = fresh(trail.current, now);
      if (canvas.current) draw(canvas.current, trail.current, on ? dot.current : null, now);
      // What is left of the trail fades after the key is let go.
      if (on || trail.current.length > 0) frame = requestAnimationFrame(next);
    };
    next();
    window.addEventListener('pointermove', point);
    return () => {
      cancelAnimationFrame(frame);
      window.removeEventListener('pointermove', point);
    };
  }, [on]);
  return <canvas ref={canvas} className={styles.laser} aria-hidden data-presenter data-on={on} />;
}
