import { Play, Trash2 } from 'lucide-react';
import type { Overload } from '#shared/analysis/power/failure-result';
import { deleteItems } from '#shared/operations/delete-items';
import { failedIn } from '#shared/store/failing';
import type { ShownFailure } from '../../editor/failure-mode';
import { Button } from '../components/button';
import { IconButton } from '../components/icon-button';
import { Section } from '../components/section';
import { useFormat } from '../components/use-format';
import { RecordLink } from '../inspector/record-link';
import { ShortList } from '../inspector/short-list';
import { useIsReadOnly } from '../inspector/use-is-read-only';
import { writeIn } from '../one-line/figure-text';
import { useProgram, useSession, useSignal } from '../program';
import { CoolingConsequences } from './cooling-consequences';
import { caseText, downText, minutesText, namesText } from './failure-text';
import './failure.css';

/** What a failure does item by item, the worst cases of a sweep, and the failures that were kept. */
export function FailurePane() {
  const { editor } = useProgram();
  const failure = useSignal(editor.failure.shown);
  useSignal(editor.revision);
  // What the diagram beside it is about comes first.
  const showsCooling = useSession((state) => state.diagram === 'liquid');
  return (
    <aside className="failure-pane" aria-label="Failures" data-testid="failure-pane">
      {failure && showsCooling && <CoolingConsequences failure={failure} />}
      {failure && <Consequences failure={failure} />}
      {failure && !showsCooling && <CoolingConsequences failure={failure} />}
      <WorstCases />
      <Scenarios />
    </aside>
  );
}

function Consequences({ failure: { result } }: { readonly failure: ShownFailure }) {
  const { editor } = useProgram();
  const formats = useFormat();
  const { view } = editor;
  const newly = result.overloaded.filter((one) => one.isNew);
  const show = (ids: readonly string[]): void => editor.select(ids.filter((id) => view.has(id)));
  return (
    <>
      <Section title="Dark" aside={result.down.length}>
        {result.down.length > 0 && (
          <div className="failure-row">
            <strong>{downText(result, formats)}</strong>
            <Button tone="link" onClick={() => show(result.down.map((one) => one.id))}>
              Select all
            </Button>
          </div>
        )}
        <ShortList
          items={result.down}
          itemKey={(one) => one.id}
          emptyText="Every load keeps a supply."
          renderItem={(one) => (
            <div className="failure-row">
              <RecordLink id={one.id} text={namesText(view, [one.id])} />
              <span>
                {one.isAtLeast ? '≥ ' : ''}
                {formats.power(one.watts)}
                {one.reason === 'tooFewCords' && ', too few cords'}
                {one.heldMinutes !== 0 && `, after ${minutesText(one.heldMinutes, formats)}`}
              </span>
            </div>
          )}
        />
      </Section>
      <Section title="Lost redundancy" aside={result.degraded.length} isOpenAtFirst={result.down.length === 0}>
        {result.degraded.length > 0 && (
          <Button tone="link" onClick={() => show(result.degraded.map((one) => one.id))}>
            Select all
          </Button>
        )}
        <ShortList
          items={result.degraded}
          itemKey={(one) => one.id}
          emptyText="No load lost one of several supplies."
          renderItem={(one) => (
            <div className="failure-row">
              <RecordLink id={one.id} text={namesText(view, [one.id])} />
              <span>
                {one.waysLeft} of {one.waysBefore} left
              </span>
            </div>
          )}
        />
      </Section>
      <Section title="Overloaded" aside={newly.length}>
        <ShortList
          items={newly}
          itemKey={(one) => `${one.id} ${one.unit}`}
          emptyText="Nothing carries more than it may."
          renderItem={(one) => <OverloadRow overload={one} />}
        />
      </Section>
      {result.onBattery.length > 0 && (
        <Section title="On battery" aside={result.onBattery.length}>
          <ShortList
            items={result.onBattery}
            itemKey={(one) => one.id}
            emptyText=""
            renderItem={(one) => (
              <div className="failure-row">
                <RecordLink id={one.id} />
                <span>{minutesText(one.minutes, formats)}</span>
              </div>
            )}
          />
        </Section>
      )}
    </>
  );
}

function OverloadRow({ overload: { id, unit, actual, limit } }: { readonly overload: Overload }) {
  const { editor } = useProgram();
  const formats = useFormat();
  return (
    <div className="failure-row">
      <RecordLink id={id} text={namesText(editor.view, [id])} />
      <span className="failure-grave">
        ▲ {writeIn(unit, actual, formats)} of {writeIn(unit, limit, formats)}
      </span>
    </div>
  );
}

function WorstCases() {
  const { editor, actions } = useProgram();
  const formats = useFormat();
  const sweep = useSignal(editor.failure.sweep);
  const failure = useSignal(editor.failure.shown);
  const at = failure && sweep ? editor.failure.caseIndex() : -1;
  return (
    <Section title="Worst cases" aside={sweep?.cases.length}>
      <div className="failure-pane-buttons">
        <Button onClick={() => void actions.run('check.sweepSingle')}>Every single failure</Button>
        <Button onClick={() => void actions.run('check.sweepPairs')}>Every pair</Button>
        <Button onClick={() => void actions.run('check.sweepGroups')}>Pairs of groups</Button>
        <Button onClick={() => void actions.run('check.sweepCooling')}>Every cooling failure</Button>
        <Button onClick={() => void actions.run('check.sweepCoolingPairs')}>Pairs of cooling</Button>
      </div>
      {sweep && (
        <>
          {sweep.stateId !== editor.stateId && (
            <p className="inspector-muted">The document has changed since. Run it again.</p>
          )}
          <ShortList
            items={sweep.cases}
            itemKey={(one) => one.failedIds.join()}
            emptyText={`In none of ${formats.count(sweep.playedCount)} failures does a ${sweep.kind.startsWith('cooling') ? 'rack lose cooling' : 'load lose a supply or cooling'}.`}
            renderItem={(one) => (
              <button
                type="button"
                className="failure-case"
                aria-pressed={sweep.cases[at] === one}
                onClick={() => editor.failure.fail(one.failedIds)}
              >
                {namesText(editor.view, one.groupIds ?? one.failedIds)}
                <span>{caseText(one, formats)}</span>
              </button>
            )}
          />
        </>
      )}
    </Section>
  );
}

function Scenarios() {
  const { editor } = useProgram();
  const isReadOnly = useIsReadOnly();
  const failure = useSignal(editor.failure.shown);
  const scenarios = [...editor.view.all('scenario').values()];
  return (
    <Section title="Kept scenarios" aside={scenarios.length}>
      <ShortList
        items={scenarios}
        itemKey={(scenario) => scenario.id}
        emptyText="A failure that is shown can be kept under a name."
        renderItem={(scenario) => (
          <div className="failure-row">
            <RecordLink id={scenario.id} />
            <span>
              <IconButton
                icon={Play}
                label={`Show ${scenario.name}`}
                isSmall
                isPressed={failure?.scenarioId === scenario.id}
                onClick={() => editor.failure.fail(failedIn(editor.view, scenario.id), scenario.id)}
              />
              <IconButton
                icon={Trash2}
                label={`Delete ${scenario.name}`}
                isSmall
                disabled={isReadOnly}
                onClick={() =>
                  editor.run(
                    { label: `Delete scenario ${scenario.name}`, code: 'edit.delete' },
                    deleteItems(editor.view, { ids: [scenario.id] }),
                  )
                }
              />
            </span>
          </div>
        )}
      />
    </Section>
  );
}
