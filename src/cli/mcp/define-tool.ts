import type { z } from 'zod';
import type { CommonValues } from '../define-verb.ts';
import type { Terminal } from '../terminal.ts';
import type { RootFolder } from './root-folder.ts';

/** What tools work with: the folder, and the options of the call that started the server. */
export type ToolContext = Readonly<{
  root: RootFolder;
  values: CommonValues;
  /** A terminal that keeps what is written, and reads nothing outside of the folder. */
  terminal: () => Terminal & Readonly<{ written: () => Written }>;
}>;

export type Written = Readonly<{ out: string; notes: readonly string[] }>;

/** What a tool answers: data with a text for whoever reads no data, or why it cannot. */
export type Answer =
  | Readonly<{ ok: true; data: Readonly<Record<string, unknown>>; text?: string }>
  | Readonly<{ ok: false; reason: string }>;

type ToolOf<Shape extends z.ZodRawShape> = Readonly<{
  /** Its name in the protocol. */
  name: string;
  title: string;
  /** What it answers, and when to ask it. */
  description: string;
  /** Its arguments. */
  input: Shape;
  /** Whether it writes files. */
  writes: boolean;
  run: (args: z.infer<z.ZodObject<Shape>>, context: ToolContext) => Promise<Answer>;
}>;

/** A tool whose arguments are not known by type: the server has checked them by its `input`. */
export type Tool = Omit<ToolOf<z.ZodRawShape>, 'run'> &
  Readonly<{ run: (args: never, context: ToolContext) => Promise<Answer> }>;

/** Declares a tool. Its `input` types the arguments of `run`. */
export const defineTool = <const Shape extends z.ZodRawShape>(tool: ToolOf<Shape>): Tool => tool;
