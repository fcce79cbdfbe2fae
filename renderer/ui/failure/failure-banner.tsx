import {
  BatteryWarning,
  ChevronLeft,
  ChevronRight,
  LightbulbOff,
  OctagonX,
  ThermometerSun,
  TriangleAlert,
  Unplug,
} from 'lucide-react';
import { useEffect } from 'react';
import { Button } from '../components/button';
import { IconButton } from '../components/icon-button';
import { useFormat } from '../components/use-format';
import { useProgram, useSession, useSignal } from '../program';
import { coolingTexts } from './cooling-text';
import { downText, failureSentence, minutesText, namesText } from './failure-text';
import './failure.css';

/** Says that a failure is looked at and what it does, with the way on and the way back. */
export function FailureBanner() {
  const { editor, actions, session } = useProgram();
  const failure = useSignal(editor.failure.shown);
  const sweep = useSignal(editor.failure.sweep);
  const formats = useFormat();
  const isOneLineOpen = useSession((state) => state.isOneLineOpen);
  useEffect(() => {
    if (!failure) return;
    const sentence = failureSentence(editor.view, failure.result, formats);
    editor.notify([sentence, ...coolingTexts(failure.cooling)].join(', '), 'spoken');
  }, [editor, failure, formats]);
  if (!failure) return null;
  const { result, scenarioId } = failure;
  const scenario = scenarioId && editor.view.get(scenarioId);
  const newly = result.overloaded.filter((one) => one.isNew).length;
  const longest = result.onBattery.map((one) => minutesText(one.minutes, formats));
  const at = sweep ? editor.failure.caseIndex() : -1;
  return (
    <div className="failure-banner" role="region" aria-label="Failure" data-testid="failure-banner">
      <OctagonX size={16} aria-hidden />
      <p className="failure-title">
        Failure:{' '}
        {scenario
          ? `${scenario.name} (${namesText(editor.view, result.failedIds)})`
          : namesText(editor.view, result.failedIds)}
      </p>
      <ul className="failure-counts">
        <li className={result.down.length > 0 ? 'failure-grave' : ''}>
          <LightbulbOff size={14} aria-hidden />
          {result.down.length === 0 ? 'nothing dark' : `${result.down.length} dark, ${downText(result, formats)}`}
        </li>
        {result.degraded.length > 0 && (
          <li>
            <Unplug size={14} aria-hidden />
            {result.degraded.length} lost redundancy
          </li>
        )}
        {coolingTexts(failure.cooling).map((text, index) => (
          <li key={text} className={index === 0 ? 'failure-grave' : ''}>
            <ThermometerSun size={14} aria-hidden />
            {text}
          </li>
        ))}
        {newly > 0 && (
          <li className="failure-grave">
            <TriangleAlert size={14} aria-hidden />
            {newly} overloaded
          </li>
        )}
        {result.onBattery.length > 0 && (
          <li>
            <BatteryWarning size={14} aria-hidden />
            {result.onBattery.length} on battery{result.onBattery.length === 1 ? `, ${longest[0] ?? ''}` : ''}
          </li>
        )}
      </ul>
      {sweep && sweep.cases.length > 0 && (
        <span className="failure-steps">
          <IconButton
            icon={ChevronLeft}
            label="Previous worst case"
            shortcut="Shift+F9"
            isSmall
            onClick={() => void actions.run('check.previousCase')}
          />
          <span>{at < 0 ? `of ${sweep.cases.length}` : `${at + 1} of ${sweep.cases.length}`}</span>
          <IconButton
            icon={ChevronRight}
            label="Next worst case"
            shortcut="F9"
            isSmall
            onClick={() => void actions.run('check.nextCase')}
          />
        </span>
      )}
      {!isOneLineOpen && <Button onClick={() => session.setState({ isOneLineOpen: true })}>Details</Button>}
      <Button onClick={() => void actions.run('check.keepScenario')}>Keep as scenario…</Button>
      <Button onClick={() => void actions.run('check.restore')}>Restore</Button>
    </div>
  );
}
