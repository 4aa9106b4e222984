import type { NeedKind } from '../need.ts';
import type { Loss } from '../verdict.ts';
import type { Feature } from './feature.ts';

/** A loss that a user notices. */
export type Harm = Exclude<Loss, 0>;

/** A kind of the source's own implementation of the Gateway API, for what only that can say. */
export type OwnKind = Readonly<{ implementation: string; apiVersion: string; kind: string; field: string }>;

type Common = Readonly<{
  /** How its value is read, where that distinguishes a misspelt name from a right one. */
  value?: 'boolean' | 'number';
  /** It was read by older versions only. */
  former?: true;
}>;

/**
 * What is known of an annotation before its value is read. `loss` is what follows where nothing stands for it; of what is
 * approximated, `remains` is what follows from the difference. A security control that is lost names what to do.
 */
export type AnnotationFact = Common &
  (
    | Readonly<{
        outcome: 'converted';
        loss: Loss;
        /** The fields that it becomes. */
        becomes: string;
        features: readonly Feature[];
      }>
    | Readonly<{
        outcome: 'approximated';
        loss: Loss;
        remains: Loss;
        becomes: string;
        difference: string;
        features: readonly Feature[];
      }>
    | Readonly<{
        outcome: 'needs-extension';
        loss: Harm;
        /** What an extension has to cover, or the kind of the source's vendor that does. */
        by: NeedKind | OwnKind;
        difference: string;
      }>
    | Readonly<{ outcome: 'manual'; loss: Harm; becomes: string; difference: string; action: string }>
    | Readonly<{ outcome: 'lost'; loss: Exclude<Harm, 4>; difference: string; action?: string }>
    | Readonly<{ outcome: 'lost'; loss: 4; difference: string; action: string }>
    | Readonly<{ outcome: 'dropped'; because: string }>
  );

type Of<O extends AnnotationFact['outcome']> = Extract<AnnotationFact, { outcome: O }>;

/** It means the same afterwards. */
export const converted = (loss: Loss, becomes: string, ...features: Feature[]): Of<'converted'> => ({
  outcome: 'converted',
  loss,
  becomes,
  features,
});

/** It is there, and some requests see something else. */
export const approximated = (
  loss: Loss,
  remains: Loss,
  becomes: string,
  difference: string,
  ...features: Feature[]
): Of<'approximated'> => ({ outcome: 'approximated', loss, remains, becomes, difference, features });

/** Only an object of an implementation can say it. */
export const needsExtension = (
  loss: Harm,
  by: NeedKind | OwnKind,
  difference: string,
): Of<'needs-extension'> => ({ outcome: 'needs-extension', loss, by, difference });

/** A person has to supply what the manifests do not hold. */
export const manual = (loss: Harm, becomes: string, difference: string, action: string): Of<'manual'> => ({
  outcome: 'manual',
  loss,
  becomes,
  difference,
  action,
});

/** Nothing can say it. */
export const lost = (loss: Exclude<Harm, 4>, difference: string, action?: string): Of<'lost'> => ({
  outcome: 'lost',
  loss,
  difference,
  ...(action !== undefined && { action }),
});

/** Nothing can say it, and it protected something. */
export const lostControl = (difference: string, action: string): Of<'lost'> => ({
  outcome: 'lost',
  loss: 4,
  difference,
  action,
});

/** There is nothing to say. */
export const dropped = (because: string): Of<'dropped'> => ({ outcome: 'dropped', because });

/** Its value is true or false. */
export const boolean = <F extends AnnotationFact>(fact: F): F => ({ ...fact, value: 'boolean' });

/** Its value is a number. */
export const number = <F extends AnnotationFact>(fact: F): F => ({ ...fact, value: 'number' });

/** Only older versions of the controller read it. */
export const former = (because: string): AnnotationFact => ({ ...dropped(because), former: true });
