import type { GatewayController } from '../conformance/gateway-controllers.ts';
import { implementationChoices } from './implementation-choices.ts';

/** What an implementation does about a choice, and where that can be read. */
export type Answer = Readonly<{
  /** One of the values of the choice. */
  value: string;
  /** The page of the documentation, or the file of the source, with its version. */
  source: string;
}>;

/** What an implementation does where the Gateway API leaves a choice. */
export type Preset = Readonly<{
  /** Stable: workspaces store it. */
  id: string;
  /** How sentences name it. */
  name: string;
  /** What its classes are known by, and its conformance reports. */
  controllers: readonly GatewayController[];
  /** The release that was looked at. */
  version: string;
  /** By id of the choice; null where it is not known. Every choice of implementations is here. */
  answers: Readonly<Record<string, Answer | null>>;
}>;

const NOT_KNOWN = Object.fromEntries(implementationChoices.map(({ id }) => [id, null]));

/** Declares a preset. What its answers leave out is not known. */
export const definePreset = ({ answers, ...preset }: Preset): Preset => ({
  ...preset,
  answers: { ...NOT_KNOWN, ...answers },
});
