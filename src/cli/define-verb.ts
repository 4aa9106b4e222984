import type { Channel } from '../core/model/options.ts';
import type { ExitCode } from './exit-code.ts';
import type { Terminal } from './terminal.ts';

/** An option of a verb, as `--name`. Options without a value are switches. */
export type Option = Readonly<{
  /** How the help writes its value (`FILE`); absent for a switch. */
  value?: string;
  /** Its one-letter form. */
  short?: string;
  /** May be given several times. */
  multiple?: true;
  /** The values that it takes. */
  choices?: readonly string[];
  /** Its value when it is not given. */
  default?: string;
  /** What it does, in a line. */
  help: string;
}>;

export type Options = Readonly<Record<string, Option>>;

/** What a verb gets to read for an option. */
type ValueOf<O extends Option> = O extends { value: string }
  ? O extends { multiple: true }
    ? readonly string[]
    : TextOf<O> | (O extends { default: string } ? never : undefined)
  : boolean;

type TextOf<O extends Option> = O extends { choices: readonly (infer Choice)[] } ? Choice : string;

export type ValuesOf<O extends Options> = Readonly<{ [Name in keyof O]: ValueOf<O[Name]> }>;

/** What may be said to every verb. */
export type CommonValues = Readonly<{ channel: Channel; partial: boolean; quiet: boolean }>;

/** One call of a verb. */
export type Call<Values> = Readonly<{
  values: Values & CommonValues;
  /** Files, folders and `-`, as they were written. */
  inputs: readonly string[];
}>;

type VerbOf<O extends Options> = Readonly<{
  name: string;
  /** What it answers, in a line. */
  summary: string;
  /** What its help says below the options. */
  details: string;
  options: O;
  run: (call: Call<ValuesOf<O>>, terminal: Terminal) => Promise<ExitCode>;
}>;

/** A verb by itself: all that is known of its values is that they fit its options, since they were read by them. */
export type Verb = Omit<VerbOf<Options>, 'run'> &
  Readonly<{ run: (call: Call<Readonly<Record<string, unknown>>>, terminal: Terminal) => Promise<ExitCode> }>;

/** Declares a verb. Its options say what its `run` reads; `readArguments` gives no values but such. */
export const defineVerb = <const O extends Options>(verb: VerbOf<O>): Verb => verb as unknown as Verb;
