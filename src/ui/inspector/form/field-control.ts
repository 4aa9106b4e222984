import { createContext, useContext, type ComponentType } from 'react';
import type { Field } from './fields.ts';

export type FieldControl = ComponentType<Field>;

/**
 * What shows one field of whatever type. Objects hold fields and fields hold objects; objects get it from here, so
 * that no file has to import the one that imports it.
 */
export const FieldControlContext = createContext<FieldControl | null>(null);

export function useFieldControl(): FieldControl {
  const control = useContext(FieldControlContext);
  if (!control) throw new Error('No control for fields above this component.');
  return control;
}
