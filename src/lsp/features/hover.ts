import { hover as hoverOf } from '../../core/assist/hover.ts';
import { inMarkdown } from '../../core/assist/meaning-words.ts';
import type { Finding } from '../../core/rules/finding.ts';
import { isFileNote } from '../../core/rules/file-notes.ts';
import { markup } from '../client/markup.ts';
import type { Feature } from '../feature.ts';
import type { Server, Subject } from '../server.ts';

/** More findings than this at one place are listed below the text. */
const MOST_FINDINGS = 5;

/** What follows from the findings at a place, and what its field means. */
export const hover: Feature = {
  capabilities: () => ({ hoverProvider: true }),
  start(server) {
    server.connection.onHover(async (params) => {
      const subject = await server.at(params);
      const found = subject && hoverOf(subject.analysis, subject.path, subject.offset);
      if (!subject || !found) return null;
      const findings = found.findings.filter((finding) => !isFileNote(finding)).slice(0, MOST_FINDINGS);
      const words = [...findings.map((one) => story(one, subject, server)), found.markdown].filter(
        (part) => part !== '',
      );
      if (words.length === 0) return null;
      return {
        contents: markup(words.join('\n\n'), server.client.hover.markdown),
        range: server.positions.rangeOf(subject.document, found.span),
      };
    });
  },
};

/** What follows from a finding; what it says itself is shown by the editor. */
function story({ code, explanation }: Finding, { workspace }: Subject, server: Server): string {
  const page = server.rulePage(code, workspace);
  const source = page === null ? inMarkdown(code) : `[${inMarkdown(code)}](${page})`;
  return `${inMarkdown(explanation)} ${source}`.trim();
}
