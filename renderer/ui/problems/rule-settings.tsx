import type { Rule } from '#shared/rules/engine/rule';
import type { EffectiveSeverity } from '#shared/rules/engine/settings';
import { setRuleSetting } from '#shared/operations/set-rule-setting';
import { DIMENSIONS } from '#shared/units/dimensions';
import { Select } from '../components/select';
import { UnitField } from '../components/unit-field';
import { useFormat } from '../components/use-format';
import { GradeMark } from '../figures/grade-mark';
import { useIsReadOnly } from '../inspector/use-is-read-only';
import { useProgram } from '../program';

const SEVERITIES: readonly { readonly value: EffectiveSeverity; readonly label: string }[] = [
  { value: 'error', label: 'Error' },
  { value: 'warning', label: 'Warning' },
  { value: 'info', label: 'Note' },
  { value: 'off', label: 'Switched off' },
];

/** Unit a limit is shown in: the one people read the dimension in, not the one it is stored in. */
const UNITS: { readonly [dimension: string]: string } = {
  power: 'kW',
  mass: 'kg',
  temperature: '°C',
  temperatureDifference: 'K',
  liquidFlow: 'L/min',
  airFlow: 'm³/s',
  pressure: 'kPa',
  force: 'kN',
  share: '%',
  current: 'A',
};

/** Severity and limits of one rule in this document; each change is an undo step and stays in the file. */
export function RuleSettings({ rule }: { readonly rule: Rule }) {
  const { editor } = useProgram();
  const { unitOf, decimalComma } = useFormat();
  const isReadOnly = useIsReadOnly();
  const inForce = editor.checks.rules.find((one) => one.rule.code === rule.code);
  if (!inForce) return null;
  const set = (what: string, change: Omit<Parameters<typeof setRuleSetting>[1], 'code'>): void => {
    editor.run(
      { label: `Change ${what} of ${rule.code}`, code: 'rule.set' },
      setRuleSetting(editor.view, { code: rule.code, ...change }),
    );
  };
  return (
    <div className="rule-settings">
      <Select
        label="Severity in this document"
        value={inForce.severity}
        options={SEVERITIES}
        isDisabled={isReadOnly}
        onCommit={(severity) =>
          set('the severity', { severity: severity === rule.severity ? null : (severity ?? null) })
        }
      />
      {Object.entries(rule.params).map(([name, spec]) => {
        const unit = unitOf(spec.dimension, UNITS[spec.dimension] ?? DIMENSIONS[spec.dimension].canonical);
        return (
          <UnitField
            key={name}
            label={spec.label}
            dimension={spec.dimension}
            unit={unit}
            decimalComma={decimalComma}
            value={inForce.params[name]}
            min={spec.min ?? 0}
            {...(spec.max === undefined ? {} : { max: spec.max })}
            isOptional
            isDisabled={isReadOnly}
            help={
              <>
                {spec.source} <GradeMark grade={spec.grade} />
              </>
            }
            onCommit={(value) =>
              set('a limit', { params: { [name]: value === spec.default ? null : (value ?? null) } })
            }
          />
        );
      })}
    </div>
  );
}
