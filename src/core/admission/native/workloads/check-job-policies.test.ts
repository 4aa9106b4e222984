import { expect, test } from 'vitest';
import { linesOf } from '../../testing/lines-of.ts';

function linesOfJob(spec: string): readonly string[] {
  const yaml = `apiVersion: batch/v1
kind: Job
metadata: { name: cart }
spec:
  template: { spec: { restartPolicy: Never, containers: [{ name: cart, image: cart }] } }
  ${spec}
`;
  return linesOf(yaml);
}

const failure = (rule: string): string => `podFailurePolicy: { rules: [{ ${rule} }] }`;
const success = (rule: string): string =>
  `completionMode: Indexed\n  completions: 4\n  successPolicy: { rules: [{ ${rule} }] }`;

const RULE = 'spec.podFailurePolicy.rules[0]';
const SUCCESS = 'spec.successPolicy.rules[0]';
const NAME_PART =
  "name part must consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character (e.g. 'MyName',  or 'my.name',  or '123-abc', regex used for validation is '([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]')";

test.each<[what: string, spec: string, lines: readonly string[]]>([
  ['a condition', failure('action: Ignore, onPodConditions: [{ type: DisruptionTarget }]'), []],
  ['codes', failure('action: FailJob, onExitCodes: { operator: NotIn, values: [0, 3] }'), []],
  [
    'neither',
    failure('action: Ignore'),
    [`${RULE}: Invalid value: specifying one of OnExitCodes and OnPodConditions is required`],
  ],
  [
    'both',
    failure('action: Ignore, onExitCodes: { operator: In, values: [1] }, onPodConditions: [{ type: A }]'),
    [`${RULE}: Invalid value: specifying both OnExitCodes and OnPodConditions is not supported`],
  ],
  [
    'a condition that is none',
    failure('action: Ignore, onPodConditions: [{ type: "a b", status: Maybe }]'),
    [
      `${RULE}.onPodConditions[0].type: Invalid value: "a b": ${NAME_PART}`,
      `${RULE}.onPodConditions[0].status: Unsupported value: "Maybe": supported values: "False", "True", "Unknown"`,
    ],
  ],
  [
    'codes out of order, twice, and zero, of a container that is none',
    failure('action: Count, onExitCodes: { operator: In, values: [0, 3, 2, 2], containerName: shop }'),
    [
      `${RULE}.onExitCodes.containerName: Invalid value: "shop": must be one of the container or initContainer names in the pod template`,
      `${RULE}.onExitCodes.values[0]: Invalid value: 0: must not be 0 for the In operator`,
      `${RULE}.onExitCodes.values[3]: Duplicate value: 2`,
      `${RULE}.onExitCodes.values: Invalid value: [0,3,2,2]: must be ordered`,
    ],
  ],
  [
    'no codes',
    failure('action: Count, onExitCodes: { values: [] }'),
    [
      `${RULE}.onExitCodes.operator: Required value: valid values: ["In" "NotIn"]`,
      `${RULE}.onExitCodes.values: Invalid value: []: at least one value is required`,
    ],
  ],
  ['indexes that succeed', success('succeededIndexes: "0,2-3", succeededCount: 3'), []],
  ['indexes that are filled in later', success('succeededIndexes: "${INDEXES}", succeededCount: 3'), []],
  [
    'nothing that succeeds',
    success(''),
    [`${SUCCESS}: Required value: at least one of succeededCount or succeededIndexes must be specified`],
  ],
  [
    'more than there are',
    success('succeededIndexes: "0", succeededCount: 5'),
    [
      `${SUCCESS}.succeededCount: Invalid value: 5: must be less than or equal to 4 (the number of specified completions)`,
      `${SUCCESS}.succeededCount: Invalid value: 5: must be less than or equal to 1 (the number of indexes in the specified succeededIndexes field)`,
    ],
  ],
  ...(
    [
      ['a', 'cannot convert string to integer for index: "a"'],
      ['0-4', 'too large index: "4"'],
      ['2-1', 'non-increasing order, previous: 2, current: 1'],
      ['0-1,1', 'non-increasing order, previous: 1, current: 1'],
      [
        '0-1-2',
        `the fragment "0-1-2" violates the requirement that an index interval can have at most two parts separated by '-'`,
      ],
    ] as const
  ).map(
    ([indexes, words]) =>
      [
        `indexes ${indexes}`,
        success(`succeededIndexes: "${indexes}"`),
        [
          `${SUCCESS}.succeededIndexes: Invalid value: "${indexes}": error parsing succeededIndexes: ${words}`,
        ],
      ] as [string, string, readonly string[]],
  ),
  [
    'a policy without indexes',
    'successPolicy: { rules: [{ succeededCount: 1 }] }',
    [
      'spec.successPolicy: Invalid value: {"Rules":[{"SucceededIndexes":null,"SucceededCount":1}]}: requires indexed completion mode',
    ],
  ],
])('%s', (_, spec, lines) => {
  expect(linesOfJob(spec)).toEqual(lines);
});
