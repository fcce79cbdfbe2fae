import { Eye, EyeOff } from 'lucide-react';
import { useRef } from 'react';
import type { Underlay } from '#shared/model/records/underlay';
import { setFields } from '#shared/operations/set-fields';
import { scaleUnderlay } from '#shared/operations/scale-underlay';
import { hiddenLayersOf, linesOf } from '../../../underlay/underlay-lines';
import { Button } from '../../components/button';
import { IconButton } from '../../components/icon-button';
import { MIXED, sameOrMixed } from '../../components/mixed';
import { Section } from '../../components/section';
import { UnitField } from '../../components/unit-field';
import { useFormat } from '../../components/use-format';
import { useProgram } from '../../program';
import { AngleRow, FlagRow, LengthRow, TextRow } from '../fields';
import type { FieldsProps } from '../registry';
import { useIsReadOnly } from '../use-is-read-only';
import { useSetFields } from '../use-set-fields';

/** A drawing under the plan, or several: where it lies, how large it is, how it shows, its layers. */
export function UnderlayFields({ records }: FieldsProps<Underlay>) {
  const { actions } = useProgram();
  const [only] = records.length === 1 ? records : [];
  return (
    <>
      <Section title="Underlay">
        <TextRow records={records} field="name" label="Name" />
        <LengthRow records={records} field="xUm" label="X of the centre" />
        <LengthRow records={records} field="yUm" label="Y of the centre" />
        {only && <WidthRow underlay={only} />}
        <AngleRow records={records} field="rotationMdeg" label="Rotation" />
        <OpacityRow records={records} />
        <FlagRow records={records} field="isLocked" label="Locked in place" />
        <FlagRow records={records} field="isHidden" label="Hidden" />
        {only && (
          <div className="underlay-buttons">
            <Button onClick={() => void actions.run('underlay.calibrate')}>Calibrate by two points</Button>
            {only.kind === 'lines' && (
              <Button onClick={() => void actions.run('underlay.trace')}>Trace rooms, walls, columns…</Button>
            )}
          </div>
        )}
      </Section>
      {only && <LayerList underlay={only} />}
    </>
  );
}

/** The width, by which the whole drawing grows or shrinks; its proportions stay. */
function WidthRow({ underlay }: { readonly underlay: Underlay }) {
  const { editor } = useProgram();
  const { lengthUnit, decimalComma } = useFormat();
  const isReadOnly = useIsReadOnly();
  return (
    <UnitField
      label="Width"
      dimension="length"
      unit={lengthUnit}
      decimalComma={decimalComma}
      min={1000}
      isDisabled={isReadOnly}
      value={underlay.widthUm}
      onCommit={(trueUm) => {
        if (trueUm === undefined) return;
        const { xUm, yUm, widthUm } = underlay;
        const [from, to] = [
          { xUm, yUm },
          { xUm: xUm + widthUm, yUm },
        ];
        const plan = scaleUnderlay(editor.view, { underlayId: underlay.id, from, to, trueUm });
        editor.run({ label: `Scale ${underlay.name}`, code: 'underlay.scale' }, plan);
      }}
    />
  );
}

/** Arrow keys on the slider: what follows soon after is one undo step. */
const KEYS_MS = 1500;

function OpacityRow({ records }: FieldsProps<Underlay>) {
  const { editor } = useProgram();
  const isReadOnly = useIsReadOnly();
  // A slide gives many values on its way and is one undo step, however long it takes.
  const slide = useRef<'none' | 'begun' | 'going'>('none');
  const value = sameOrMixed(records.map((record) => record.opacityPermille));
  const shown = value === MIXED || value === undefined ? 500 : value;
  return (
    <label className="field underlay-opacity">
      <span className="field-label">Opacity, {value === MIXED ? 'mixed' : `${shown / 10} %`}</span>
      <input
        type="range"
        min={50}
        max={1000}
        step={50}
        value={shown}
        disabled={isReadOnly}
        aria-valuetext={`${shown / 10} %`}
        onChange={(event) => {
          const changes = { opacityPermille: Number(event.target.value) };
          const plan = setFields(editor.view, { ids: records.map((record) => record.id), changes });
          const joinsMs = { none: KEYS_MS, begun: -1, going: Infinity }[slide.current];
          editor.runInBurst({ label: 'Change opacity', code: 'underlay.opacity' }, plan, joinsMs);
          if (slide.current === 'begun') slide.current = 'going';
        }}
        onPointerDown={() => (slide.current = 'begun')}
        onPointerUp={() => (slide.current = 'none')}
        onPointerCancel={() => (slide.current = 'none')}
      />
    </label>
  );
}

function LayerList({ underlay }: { readonly underlay: Underlay }) {
  const changeFields = useSetFields();
  const isReadOnly = useIsReadOnly();
  const drawing = linesOf(underlay);
  if (underlay.kind !== 'lines') return null;
  if (!drawing) return <p className="inspector-muted">The lines of this underlay cannot be read.</p>;
  const hidden = hiddenLayersOf(underlay);
  const toggle = (name: string) => {
    const next = new Set(hidden);
    if (!next.delete(name)) next.add(name);
    changeFields([underlay], 'layers', { hiddenLayers: [...next].join('\n') });
  };
  return (
    <Section title="Layers" aside={drawing.layers.length}>
      <ul className="link-list">
        {drawing.layers.map(({ name, paths, texts }) => (
          <li key={name} className="link-row link-row-head">
            <span>{name}</span>
            <span className="inspector-muted">{paths.length + texts.length}</span>
            <IconButton
              isSmall
              icon={hidden.has(name) ? EyeOff : Eye}
              label={`Show layer ${name}`}
              isPressed={!hidden.has(name)}
              disabled={isReadOnly}
              onClick={() => toggle(name)}
            />
          </li>
        ))}
      </ul>
    </Section>
  );
}
