/** What turns out to be a key when a colon follows. There is one for each open bracket, and one for what is outside. */
export type PossibleKey = {
  possible: boolean;
  /** In its column nothing but a key can stand. */
  required: boolean;
  /** Whether no token may be handed out from it on before that is known. */
  holds: boolean;
  /** The number of its first token. */
  token: number;
  at: number;
  line: number;
  column: number;
};

export const noKey = (token: number): PossibleKey => ({
  possible: false,
  required: false,
  holds: false,
  token,
  at: 0,
  line: 0,
  column: 0,
});
