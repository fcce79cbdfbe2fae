import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { documentJsonSchema } from '#shared/persistence/json-schema';
import { CALCULATORS } from '#shared/analysis/formulas/calculators';
import { commands } from './commands';
import { makeFolder, type TestFolder } from './testing/test-folder';
import { programVersion } from './version';

let folder: TestFolder;
beforeEach(async () => {
  folder = await makeFolder();
});
afterEach(() => folder.remove());

/** One sentence for a person, on stderr only. */
async function expectRefusal(args: string[], sentence: RegExp): Promise<void> {
  const { code, out, err } = await folder.plenum(...args);
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err).toMatch(sentence);
  expect(err.trimEnd().split('\n')).toHaveLength(1);
}

describe('plenum', () => {
  it('lists every command in its help and says its version', async () => {
    const { code, out } = await folder.plenum('--help');
    expect(code).toBe(0);
    for (const { name } of commands) expect(out).toContain(`plenum ${name}`);
    expect((await folder.plenum('--version')).out).toBe(`${programVersion()}\n`);
    expect(programVersion()).toMatch(/^\d+\.\d+\.\d+/);
  });

  it('without a command says on stderr what there is', async () => {
    const { code, out, err } = await folder.plenum();
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain('plenum validate FILE');
  });

  it.each(commands.map(({ name, options }) => [name, Object.keys(options)] as const))(
    '%s --help names its options %j',
    async (name, options) => {
      const { code, out, err } = await folder.plenum(name, '--help');
      expect([code, err]).toEqual([0, '']);
      for (const option of options) expect(out).toContain(`--${option}`);
      expect((await folder.plenum('help', name)).out).toBe(out);
    },
  );

  it.each([
    [['frob'], /There is no command “frob”; see plenum --help\./],
    [['--frob'], /There is no option “--frob”/],
    [['help', 'frob'], /There is no command “frob”/],
    [['validate'], /validate needs FILE/],
    [['validate', 'a', 'b'], /takes one FILE; “b” is one too many/],
    [['validate', 'a', '--format', 'xml'], /--format takes text or json or sarif or junit, not “xml”/],
    [['validate', 'a', '--fail-on', 'info'], /--fail-on takes error or warning, not “info”/],
    [['validate', 'a', '--frob'], /Unknown option “--frob”; see plenum validate --help/],
    [['validate', 'a', '--format'], /argument missing; see plenum validate --help/],
    [['schema', 'x'], /schema takes nothing/],
  ])('refuses %j with one sentence', (args, sentence) => expectRefusal(args, sentence));

  it('keeps control characters of names off the terminal', async () => {
    expect((await folder.plenum('validate', 'x\u001b[31m')).err).not.toContain('\u001b');
  });
});

describe('plenum schema', () => {
  it('prints the schema of the file format', async () => {
    const { code, out } = await folder.plenum('schema');
    expect(code).toBe(0);
    expect(JSON.parse(out)).toEqual(JSON.parse(JSON.stringify(documentJsonSchema())));
  });
});

describe('plenum calc', () => {
  it('prints outputs and source', async () => {
    const { code, out } = await folder.plenum('calc', 'airflowCFM', '--json', '{"heat_W":10000,"dT_F":20}');
    expect(code).toBe(0);
    const printed = JSON.parse(out) as { outputs: Record<string, number>; source: string };
    expect(Object.keys(printed)).toEqual(['outputs', 'source']);
    expect(printed.outputs['CFM']).toBeCloseTo(1580, 0);
    expect(printed.source).not.toBe('');
  });

  it('lists every formula, for people and for programs', async () => {
    const { out } = await folder.plenum('calc', '--list');
    const listed = out.split('\n').filter((line) => /^\w/.test(line));
    expect(listed.map((line) => line.split('(')[0])).toEqual(CALCULATORS.map(({ name }) => name));
    const json = JSON.parse((await folder.plenum('calc', '--list', '--format', 'json')).out) as Record<string, object>;
    expect(Object.keys(json)).toEqual(CALCULATORS.map(({ name }) => name));
    expect(json['airflowCFM']).toMatchObject({ inputs: ['heat_W', 'dT_F'], outputs: ['CFM'] });
  });

  it('describes one formula with its inputs, units and source', async () => {
    const { out } = await folder.plenum('calc', '--list', 'airflowCFM');
    expect(out).toMatch(/heat_W \[W\]: .+/);
    expect(out).toMatch(/Source: .+ \(grade [A-Z]\)\./);
  });

  it.each([
    [['calc'], /calc needs NAME/],
    [['calc', 'nope'], /no calculation named “nope”; see plenum calc --list/],
    [['calc', 'airflowCFM'], /needs its inputs as --json/],
    [['calc', 'airflowCFM', '--json', '{'], /not JSON/],
    [['calc', 'airflowCFM', '--json', '{"heat_W":-1,"dT_F":20}'], /heat_W .*must be a number of at least 0/],
    [['calc', 'airflowCFM', '--json', '{"heat_W":1}'], /needs dT_F/],
    [['calc', '--list', 'nope'], /no calculation named “nope”/],
  ])('refuses %j with one sentence', (args, sentence) => expectRefusal(args, sentence));
});
