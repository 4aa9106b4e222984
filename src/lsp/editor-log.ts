import { MessageType, ShowMessageNotification, type Connection } from 'vscode-languageserver/node';

/** What the server says to an editor besides its answers. */
export type EditorLog = Readonly<{
  /** Writes a line to the editor's log. */
  note: (line: string) => void;
  /** Shows a sentence to the user, once for as long as the server runs. */
  warn: (sentence: string) => void;
  /** Carries out what no request waits for. What fails is written to the log, and ends nothing else. */
  guard: (what: string, work: () => Promise<void> | void) => Promise<void>;
}>;

export function createEditorLog(connection: Connection): EditorLog {
  const { console } = connection;
  const said = new Set<string>();
  return {
    note: (line) => console.warn(line),
    warn(sentence) {
      if (said.has(sentence)) return;
      said.add(sentence);
      // As a notification: a request that an editor does not know would be refused.
      void connection.sendNotification(ShowMessageNotification.type, {
        type: MessageType.Warning,
        message: sentence,
      });
    },
    async guard(what, work) {
      try {
        await work();
      } catch (cause) {
        console.error(`${what}: ${cause instanceof Error ? (cause.stack ?? cause.message) : String(cause)}`);
      }
    },
  };
}
