import type { LucideIcon } from 'lucide-react';
import { createElement, isValidElement, type ReactElement } from 'react';

/** An icon as its component, or a picture as the element that it is. */
export type IconSource = LucideIcon | ReactElement;

/** Draws an icon at the size that fits where it is; an element has its own. */
export const Icon = ({ of, size }: { of: IconSource; size: number }) =>
  isValidElement(of) ? of : createElement(of, { size });
