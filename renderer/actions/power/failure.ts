import type { AnyRecord } from '#shared/model/registry';
import type { Editor } from '../../editor/editor';
import type { SweepCases } from '../../editor/failure-mode';
import { runSliced } from '../../editor/slices';
import type { Action, ActionContext } from '../action';

/** What can be taken out of service: the power chain, the cooling system, and plant and devices that hang on them. */
const CAN_FAIL: ReadonlySet<AnyRecord['typeName']> = new Set([
  'powerNode',
  'powerLink',
  'powerFeed',
  'coolingUnit',
  'coolingLoop',
  'equipment',
  'device',
]);

function failingIds(editor: Editor): string[] {
  return editor
    .selectedRecords()
    .filter((record) => CAN_FAIL.has(record.typeName))
    .map((record) => record.id);
}

const canFail: Action['isEnabled'] = ({ editor }) =>
  failingIds(editor).length > 0 ? true : 'no power node, link, feed, loop, plant or device is selected';

const isFailing: Action['isEnabled'] = ({ editor }) =>
  editor.failure.shown.get() ? true : 'no failure is being looked at';

/** Shows what these do when they fail together, with the diagram beside the plan. */
export function showFailure({ editor, session }: ActionContext, ids: readonly string[]): void {
  session.setState({ isOneLineOpen: true });
  editor.failure.fail(ids);
}

export const failThis: Action = {
  id: 'check.fail',
  label: 'Fail this',
  menu: { menu: 'Check', group: 3 },
  shortcuts: ['Shift+F'],
  contextGroup: 2,
  keywords: 'failure outage loss of power simulate what if dark redundancy',
  isEnabled: canFail,
  run: (context) => showFailure(context, failingIds(context.editor)),
};

export const failAlso: Action = {
  id: 'check.failAlso',
  label: 'Fail this as well',
  menu: { menu: 'Check', group: 3 },
  contextGroup: 2,
  keywords: 'failure second outage maintenance',
  isEnabled: (context) => {
    const failing = isFailing(context);
    return failing === true ? (canFail(context) ?? true) : failing;
  },
  run: (context) => {
    const { editor } = context;
    showFailure(context, [...(editor.failure.shown.get()?.failedIds ?? []), ...failingIds(editor)]);
  },
};

export const restoreAll: Action = {
  id: 'check.restore',
  label: 'Restore what failed',
  menu: { menu: 'Check', group: 3 },
  shortcuts: ['Mod+Shift+F'],
  contextGroup: 2,
  keywords: 'failure end leave normal',
  isEnabled: isFailing,
  run: ({ editor }) => {
    const count = editor.failure.shown.get()?.failedIds.length ?? 0;
    editor.failure.restore();
    editor.notify(`Everything works again: ${count} restored.`, 'spoken');
  },
};

export const keepScenario: Action = {
  id: 'check.keepScenario',
  label: 'Keep the failure as a scenario…',
  menu: { menu: 'Check', group: 3 },
  keywords: 'save failure named',
  isEnabled: isFailing,
  run: ({ session }) => session.setState({ dialog: { kind: 'keepScenario' } }),
};

function stepCase(by: 1 | -1): Action['run'] {
  return ({ editor, session }) => {
    session.setState({ isOneLineOpen: true });
    editor.failure.step(by);
  };
}

const hasCases: NonNullable<Action['isEnabled']> = ({ editor }) =>
  (editor.failure.sweep.get()?.cases.length ?? 0) > 0 ? true : 'play every failure through first';

const STEP = {
  menu: { menu: 'Check', group: 4 },
  worksInFields: true,
  isEnabled: hasCases,
} as const satisfies Partial<Action>;

export const nextCase: Action = {
  id: 'check.nextCase',
  label: 'Next worst case',
  shortcuts: ['F9'],
  ...STEP,
  run: stepCase(1),
};

export const previousCase: Action = {
  id: 'check.previousCase',
  label: 'Previous worst case',
  shortcuts: ['Shift+F9'],
  ...STEP,
  run: stepCase(-1),
};

const SWEEP_LABELS: { readonly [K in SweepCases['kind']]: string } = {
  single: 'Playing every single failure',
  pairs: 'Playing every pair of failures',
  groups: 'Playing every pair of groups',
  cooling: 'Playing every single failure of cooling',
  coolingPairs: 'Playing every pair of cooling failures',
};

const KEEPS_SUPPLY = 'all loads keep every supply and their cooling';
const KEEPS_COOLING = 'every rack keeps its coolant and its air';
/** What is said when no failure of a sweep does anything. */
const HARMLESS: { readonly [K in SweepCases['kind']]: string } = {
  single: KEEPS_SUPPLY,
  pairs: KEEPS_SUPPLY,
  groups: KEEPS_SUPPLY,
  cooling: KEEPS_COOLING,
  coolingPairs: KEEPS_COOLING,
};

/** Plays every failure of a sweep through, in slices with progress and a way to stop, and shows the worst. */
async function playSweep(context: ActionContext, kind: SweepCases['kind']): Promise<void> {
  const { editor, session } = context;
  const { analysis } = editor.checks;
  const { stateId } = editor;
  const shares = editor.checks.continuousShares;
  const steps = {
    single: () => analysis.sweeps.single({ shares }),
    pairs: () => analysis.sweeps.pairs({ shares }),
    groups: () => analysis.sweeps.groupPairs({ shares }),
    cooling: () => analysis.sweeps.cooling({ shares }),
    coolingPairs: () => analysis.sweeps.coolingPairs({ shares }),
  }[kind]();
  const label = SWEEP_LABELS[kind];
  let isCancelled = false;
  const cancel = (): void => {
    isCancelled = true;
  };
  const cases = await runSliced(sharesOf(steps), {
    onProgress: (share) => session.setState({ progress: { label, share, cancel } }),
    // A change of the document would mix two states.
    isCancelled: () => isCancelled || editor.stateId !== stateId || editor.checks.analysis !== analysis,
  });
  session.setState({ progress: undefined });
  if (!cases) {
    editor.notify(isCancelled ? 'The sweep was stopped.' : 'The document changed, so the sweep was stopped.');
    return;
  }
  editor.failure.takeUp(kind, cases, stateId);
  session.setState({ isOneLineOpen: true });
  const count = editor.failure.sweep.get()?.cases.length ?? 0;
  if (count === 0) editor.notify(`${cases.length} failures played: ${HARMLESS[kind]}.`);
  else {
    editor.failure.step(1);
    editor.notify(`${cases.length} failures played; the worst is shown first.`);
  }
}

function* sharesOf<R>(steps: Generator<{ readonly done: number; readonly total: number }, R>): Generator<number, R> {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    yield step.value.total === 0 ? 1 : step.value.done / step.value.total;
  }
}

/** The command that plays one kind of sweep. */
export function sweepAction(
  kind: SweepCases['kind'],
  rest: Required<Pick<Action, 'id' | 'label' | 'keywords' | 'isEnabled'>>,
): Action {
  return { ...rest, menu: { menu: 'Check', group: 4 }, run: (context) => playSweep(context, kind) };
}

const hasChain: NonNullable<Action['isEnabled']> = ({ editor }) =>
  editor.view.all('powerNode').size > 0 ? true : 'there is no power node yet';

export const sweepSingle = sweepAction('single', {
  id: 'check.sweepSingle',
  label: 'Play every single failure',
  keywords: 'sweep worst case n-1 outage simulate',
  isEnabled: hasChain,
});

export const sweepPairs = sweepAction('pairs', {
  id: 'check.sweepPairs',
  label: 'Play every pair of failures',
  keywords: 'sweep worst case n-2 outage maintenance simulate',
  isEnabled: hasChain,
});

export const sweepGroups = sweepAction('groups', {
  id: 'check.sweepGroups',
  label: 'Play every pair of redundancy groups',
  keywords: 'sweep worst case whole groups outage simulate',
  isEnabled: ({ editor }) => {
    const groups = new Set([...editor.view.all('powerNode').values()].flatMap((node) => node.redundancyGroupId ?? []));
    return groups.size > 1 ? true : 'there are not two redundancy groups with members';
  },
});
