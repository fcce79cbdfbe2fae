import { isCoolingRecord } from '#shared/analysis/cooling/cooling-system';
import { nounOf } from '#shared/model/noun-of';
import { printable } from '#shared/rules/report/plain-text';
import { getRecord } from '#shared/store/document-view';
import { failedIn, unitOfPump } from '#shared/store/failing';
import { CommandError, EXIT, onlyOperand, type Command, type CommandInput, type CommandIo } from '../command';
import { findFailing } from '../find-failing';
import { findRecord, findRecords, type Wanted } from '../find-records';
import { openDocument } from '../open-document';
import { play } from '../play';
import { analyse, type AnalysedDocument } from '../analysed-document';
import { failureJson, failureText } from '../simulate/failure';
import { sweepJson, sweepReport, sweepText } from '../simulate/sweep';

const FAILING: Wanted = {
  typeNames: ['powerNode', 'powerLink', 'powerFeed', 'coolingUnit', 'coolingLoop', 'equipment', 'device', 'rack'],
  noun: 'a power node, power link, power feed, cooling unit, cooling loop, plant, device or rack',
};
const SCENARIO: Wanted = { typeNames: ['scenario'], noun: 'a scenario' };
const GROUP: Wanted = { typeNames: ['redundancyGroup'], noun: 'a redundancy group' };

/** Cases of a sweep that a person reads, when they do not say how many. */
const TOP = 20;

/** `plenum simulate`: failures of power and cooling together, as the window plays them. */
export const simulate: Command = {
  name: 'simulate',
  summary: 'Plays failures of power and cooling through: what goes down, overloads, loses cooling or gets hot',
  operands: 'FILE',
  options: {
    fail: {
      value: 'ID[,ID…]',
      help: 'these fail together; ids, or names that only one thing has; NAME#pump1 is one pump of a cooling unit',
    },
    scenario: { value: 'NAME', help: 'what a scenario of the document says fails' },
    sweep: {
      value: ['single', 'pairs', 'groups'],
      help: 'every node alone, every two members of redundancy groups, or every two groups whole',
    },
    cooling: { help: 'with --sweep single or pairs: of cooling units, loops and pumps, in place of power' },
    feeds: { help: 'with --sweep single: every power feed too' },
    groups: { value: 'NAME[,NAME…]', help: 'with --sweep pairs or groups: of these groups only' },
    top: { value: 'NUMBER', help: `how many worst cases to list (${TOP} as text, all as JSON)` },
    format: { value: ['text', 'json'], fallback: 'text', help: 'how to write it' },
  },
  notes: [
    'The result is what is left when batteries are empty and every switch has moved.',
    'In JSON a failure is {down, degraded, overloaded, …}: down and degraded are the ids of loads without power and of ' +
      'loads that lost some of their ways; overloaded is {id, actual, limit, unit, isNew} with unit W, VA or A, ' +
      'isNew false for what carried too much before. Further: failed, deadNodes and deadFeeds (ids), onBattery ' +
      '({id, minutes}; minutes may be unknown or notLoaded), downW (what the loads that are down drew; more than that when downIsAtLeast is true).',
    'What it does to cooling is under cooling: {stoppedUnits, unitsWithoutColdSide, deadLoops, reducedUnits, racks, ' +
      'shortW, liquid, liquidShortW, air, hot}. reducedUnits have lost pumps; liquid lists racks that lost their coolant or are short of it, air rooms with fewer air units, hot ' +
      'racks above the allowable maximum of their class; minutes are ride-through from stored coolant and air. What ' +
      'loses power takes the pumps and fans on it along. Temperatures and minutes are estimates, not CFD.',
    'A sweep is {sweep, played, harmless, cases}, worst first by watts down, then by what it does to cooling, then by ' +
      'overload; a case counts: {failed, downCount, downW, downIsAtLeast, degradedCount, overloadedCount, ' +
      'worstOverload, cooling}, overloads being those that the failure makes. cooling is {racks, shortOfLiquid, hot, ' +
      'shortRooms, shortW, unitsOut}, null where cooling goes on as before. Cases that change nothing are harmless: ' +
      'counted, not listed.',
    'With --cooling the sweep is of every cooling unit, loop and pump alone, or of every two units of one loop or one ' +
      'room and every two loops of one kind; worst first by racks that lose liquid or air or run hot, then by watts.',
    'Exit code 0: played through, whatever came of it. 1: the file is damaged in places, so the numbers lack what could ' +
      'not be read. 2: the file or an option cannot be used. 130: interrupted; nothing was written.',
  ],
  run: async (input, io) => {
    const chosen = ['fail', 'scenario', 'sweep'].filter((option) => input.valueOf(option) !== undefined);
    const [what] = chosen;
    if (what === undefined || chosen.length > 1)
      throw new CommandError(
        'simulate plays one thing through: --fail ID[,ID…], --scenario NAME or --sweep single|pairs|groups.',
      );
    checkCombination(input, what);
    const top = topOf(input);
    const document = analyse(await openDocument(onlyOperand(simulate, input), io));
    if (what !== 'sweep') simulateFailure(failedIds(input, document), document, input, io);
    else if (!(await sweep(document, top, input, io))) return EXIT.interrupted;
    return document.isDamaged ? EXIT.found : EXIT.fine;
  },
};

function checkCombination(input: CommandInput, what: string): void {
  const kind = input.valueOf('sweep');
  if (input.isSet('feeds') && kind !== 'single') throw new CommandError('--feeds goes with --sweep single.');
  if (input.valueOf('groups') !== undefined && kind !== 'pairs' && kind !== 'groups')
    throw new CommandError('--groups goes with --sweep pairs or groups.');
  const isOfCooling = input.isSet('cooling');
  if (isOfCooling && kind !== 'single' && kind !== 'pairs')
    throw new CommandError('--cooling goes with --sweep single or pairs.');
  if (isOfCooling && (input.isSet('feeds') || input.valueOf('groups') !== undefined))
    throw new CommandError('--cooling does not go with --feeds or --groups, which are of power.');
  if (input.valueOf('top') !== undefined && what !== 'sweep') throw new CommandError('--top goes with --sweep.');
}

function topOf(input: CommandInput): number {
  const text = input.valueOf('top');
  if (text === undefined) return input.valueOf('format') === 'json' ? Number.MAX_SAFE_INTEGER : TOP;
  const top = Number(text);
  if (/^\d+$/.test(text) && top >= 1 && Number.isSafeInteger(top)) return top;
  throw new CommandError(`--top takes a whole number from 1, not “${printable(text)}”.`);
}

function failedIds(input: CommandInput, { view }: AnalysedDocument): readonly string[] {
  const named = input.valueOf('fail');
  if (named !== undefined) {
    const found = findFailing(named, FAILING, view);
    if (found.length === 0) throw new CommandError(`--fail names nothing; name ${FAILING.noun}.`);
    return found;
  }
  const scenario = findRecord(input.valueOf('scenario') ?? '', SCENARIO, view);
  const ids = failedIn(view, scenario.id);
  if (ids.length === 0) throw new CommandError('Nothing fails in this scenario.');
  return ids;
}

function simulateFailure(ids: readonly string[], document: AnalysedDocument, input: CommandInput, io: CommandIo): void {
  const { analysis, shares, view, nameOf } = document;
  const result = analysis.failures.failureOf(ids, { isComplete: true, shares });
  const cooling = analysis.coolingSystem.failures.failureOf(ids);
  for (const id of result.ignoredIds) {
    const record = getRecord(view, id);
    if (unitOfPump(view, id) || (record && isCoolingRecord(record))) continue;
    const what = record ? `${nounOf(record)} ${nameOf(id)}` : id;
    io.err(
      `plenum: the ${what} has no part in the power chain or in cooling; nothing follows from its failure here.\n`,
    );
  }
  io.out(
    input.valueOf('format') === 'json'
      ? json(failureJson(result, cooling, document))
      : failureText(result, cooling, document),
  );
}

/** Answers whether it came to its end. */
async function sweep(document: AnalysedDocument, top: number, input: CommandInput, io: CommandIo): Promise<boolean> {
  const { analysis, shares, view } = document;
  const asked = input.valueOf('sweep');
  const kind = asked === 'pairs' || asked === 'groups' ? asked : 'single';
  const named = input.valueOf('groups');
  const groupIds = named === undefined ? undefined : findRecords(named, GROUP, view).map(({ id }) => id);
  const ofGroups = { shares, ...(groupIds ? { groupIds } : {}) };
  const isOfCooling = input.isSet('cooling');
  const job = {
    cooling: () => analysis.sweeps.cooling({ shares }),
    coolingPairs: () => analysis.sweeps.coolingPairs({ shares }),
    single: () => analysis.sweeps.single({ shares, withFeeds: input.isSet('feeds') }),
    pairs: () => analysis.sweeps.pairs(ofGroups),
    groups: () => analysis.sweeps.groupPairs(ofGroups),
  }[isOfCooling ? (kind === 'pairs' ? 'coolingPairs' : 'cooling') : kind]();
  const played = await play(job, io, 'failures played through');
  if (!played) {
    io.err('plenum: interrupted; nothing was written.\n');
    return false;
  }
  if (kind === 'groups' && played.value.length === 0)
    throw new CommandError('--sweep groups needs two redundancy groups with members.');
  const report = sweepReport(kind, isOfCooling, played.value);
  io.out(
    input.valueOf('format') === 'json' ? json(sweepJson(report, document, top)) : sweepText(report, document, top),
  );
  return true;
}

function json(value: object): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
