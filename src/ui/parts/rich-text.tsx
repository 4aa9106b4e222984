import { createElement, Fragment, type ReactNode } from 'react';

/** A text of the catalogue with elements in it, as its function gives them. */
export const RichText = ({ parts }: { parts: readonly ReactNode[] }) =>
  createElement(Fragment, null, ...parts);
