import { OPTIONS } from '../../../rooms/src/options.ts';
import { defineVerb, type Option } from '../define-verb.ts';
import { EXIT } from '../exit-code.ts';
import { ROOMS_PACKAGE, roomsProgram } from '../rooms/rooms-program.ts';

/** The options of the server, which has their defaults: an environment variable comes before those. */
const options: Readonly<Record<string, Option & { value: string }>> = Object.fromEntries(
  Object.entries<{ value: string; default?: string; help: string }>(OPTIONS).map(([name, option]) => [
    name,
    {
      value: option.value,
      help: option.default === undefined ? option.help : `${option.help} Default: ${option.default}`,
    },
  ]),
);

export const rooms = defineVerb({
  name: 'rooms',
  summary: 'Serves rooms, in which many edit one workspace at the same time.',
  takesNoInput: true,
  options,
  exitCodes: '0 it was stopped in order; 2 bad usage, or it could not start',
  details: `Runs the server of the package ${ROOMS_PACKAGE}, which needs Node 22.13 or newer, until it is stopped. It takes no
input: a workspace comes into a room from the window. Each option can be an environment variable of the server,
as GATEHOUSE_ROOMS_PORT.`,

  async run({ values }, terminal) {
    const program = roomsProgram();
    if (program === null) {
      terminal.note(
        `gatehouse rooms: The package ${ROOMS_PACKAGE} is not installed. 'npm pack ./rooms' in a checkout makes it, and 'npm install --global ./${ROOMS_PACKAGE}-*.tgz' installs it.`,
      );
      return EXIT.refused;
    }
    const given = Object.keys(options).flatMap((name) => {
      const value = values[name];
      return typeof value === 'string' ? [`--${name}=${value}`] : [];
    });
    const { runProgram } = await import('../rooms/run-program.ts');
    return (await runProgram(program, given)) === 0 ? EXIT.ok : EXIT.refused;
  },
});
