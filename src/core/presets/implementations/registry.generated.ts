// Written by `npm run registries`.
import type { Preset } from '../define-preset.ts';
import { istio } from './istio.ts';

export const presets: readonly Preset[] = [
  istio,
];
