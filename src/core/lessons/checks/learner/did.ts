import type { TrafficRequest } from '../../../traffic/request/request.ts';
import { parseDraft } from '../../../views/traffic/trace-draft.ts';
import { either } from '../../../text/words.ts';
import { selectsKey } from '../../selectors/select-objects.ts';
import { readSelector, type Selector } from '../../selectors/selector.ts';
import { selectorWords } from '../../selectors/selector-words.ts';
import { PANELS, type Deed, type Panel } from '../../learner/learner-facts.ts';
import type { CheckFields } from '../check-fields.ts';
import { defineCheck } from '../define-check.ts';
import { isSameRequest, readLine, requestWords } from '../shared/check-request.ts';

type Asked =
  | Readonly<{ did: 'sent'; request: TrafficRequest; line: string }>
  | Readonly<{ did: 'selected'; selector: Selector }>
  | Readonly<{ did: 'opened'; panel: Panel }>;

/** Met when the learner did something. */
export const did = defineCheck<Asked>({
  key: 'did',
  group: 'learner',
  ofStep: true,
  when: `it was done since the step began: \`sent LINE\` a request, \`selected SELECTOR\`, \`opened PANEL\` (${PANELS.join(', ')}); a solution is taken to have done it`,
  otherwise: 'that it has not been done',
  examples: [
    'did: "sent GET http://tickets.museum.test/"',
    'did: "selected Gateway/lobby/hall"',
    'did: "opened status"',
  ],
  read(fields) {
    const text = fields.text('did');
    const [, verb = '', rest = ''] = /^\s*(\S+)\s+(.*?)\s*$/s.exec(text ?? '') ?? [];
    return text === undefined ? undefined : readAsked(fields, verb, rest);
  },
  expects: (asked) => wordsOf(asked),
  judge: (asked, { learner }) =>
    learner === 'exemplary' || learner.deeds.some((deed) => isAsked(asked, deed))
      ? { met: true, found: 'It was done.' }
      : { met: false, found: 'It has not been done since the step began.' },
  mentions(asked) {
    if (asked.did === 'sent') return [{ what: 'request', line: asked.line }];
    return asked.did === 'selected' ? [{ what: 'selector', text: asked.selector.text }] : [];
  },
});

function readAsked(fields: CheckFields, verb: string, rest: string): Asked | undefined {
  switch (verb) {
    case 'sent': {
      const { request, problem } = readLine(rest);
      return request
        ? { did: 'sent', request, line: rest }
        : fields.fail('did', problem ?? `${JSON.stringify(rest)} is not a request.`);
    }
    case 'selected': {
      const read = readSelector(rest);
      return read.ok ? { did: 'selected', selector: read.selector } : fields.fail('did', read.message);
    }
    case 'opened': {
      const panel = PANELS.find((one) => one === rest);
      return panel
        ? { did: 'opened', panel }
        : fields.fail('did', `There is no panel ${JSON.stringify(rest)}: it is ${either([...PANELS])}.`);
    }
    default:
      return fields.fail('did', 'It begins with sent, selected or opened.');
  }
}

function wordsOf(asked: Asked): string {
  switch (asked.did) {
    case 'sent':
      return `${requestWords(asked.request)} was sent.`;
    case 'selected':
      return `${selectorWords(asked.selector)} was selected.`;
    case 'opened':
      return `The panel ${asked.panel} was opened.`;
  }
}

function isAsked(asked: Asked, deed: Deed): boolean {
  switch (asked.did) {
    case 'sent': {
      const sent = deed.did === 'sent' ? parseDraft(deed.draft) : undefined;
      return sent?.ok === true && isSameRequest(sent.request, asked.request);
    }
    case 'selected':
      return deed.did === 'selected' && selectsKey(asked.selector, deed.key);
    case 'opened':
      return deed.did === 'opened' && deed.panel === asked.panel;
  }
}
