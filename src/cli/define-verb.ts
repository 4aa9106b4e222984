import type { Channel, Release } from '../core/model/installed-crds.ts';
import type { KubernetesVersion } from '../core/model/kubernetes-version.ts';
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
  /** The allowed values. */
  choices?: readonly string[];
  /** Its value when it is not given. */
  default?: string;
  /** A summary in one line. */
  help: string;
}>;

export type Options = Readonly<Record<string, Option>>;

/** The type of an option's value. */
type ValueOf<O extends Option> = O extends { value: string }
  ? O extends { multiple: true }
    ? readonly string[]
    : TextOf<O> | (O extends { default: string } ? never : undefined)
  : boolean;

type TextOf<O extends Option> = O extends { choices: readonly (infer Choice)[] } ? Choice : string;

export type ValuesOf<O extends Options> = Readonly<{ [Name in keyof O]: ValueOf<O[Name]> }>;

/** The values of the common options. */
export type CommonValues = Readonly<{
  'gateway-api': Release;
  kubernetes: KubernetesVersion;
  channel: Channel;
  partial: boolean;
  complete: boolean;
  'assume-class': readonly string[];
  implementation: string;
  root: readonly string[];
  render: boolean;
  quiet: boolean;
}>;

/** One call of a verb. */
export type Call<Values> = Readonly<{
  values: Values & CommonValues;
  /** Files, folders and `-`, as they were written. */
  inputs: readonly string[];
}>;

type VerbOf<O extends Options> = Readonly<{
  name: string;
  /** A summary in one line. */
  summary: string;
  /** What each of its exit codes means: `0 done; 2 bad usage`. */
  exitCodes: string;
  /** The text of its help below the options. */
  details: string;
  options: O;
  /** Whether it may be called without naming an input. */
  inputIsOptional?: true;
  /** Whether its input is one folder. */
  takesFolder?: true;
  /** Whether it is about no files at all. */
  takesNoInput?: true;
  run: (call: Call<ValuesOf<O>>, terminal: Terminal) => Promise<ExitCode>;
}>;

/** A verb whose options are not known by type: its values were parsed by its own options. */
export type Verb = Omit<VerbOf<Options>, 'run'> &
  Readonly<{ run: (call: Call<Readonly<Record<string, unknown>>>, terminal: Terminal) => Promise<ExitCode> }>;

/** Declares a verb. Its options type the values of `run`; `readArguments` parses exactly those. */
export const defineVerb = <const O extends Options>(verb: VerbOf<O>): Verb => verb as unknown as Verb;
