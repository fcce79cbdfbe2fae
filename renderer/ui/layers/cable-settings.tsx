import { getRecord, type DocumentView } from '#shared/store/document-view';
import { COLOUR_ASPECTS, NOT_STATED, type CableAspect, type ColourAspect } from '../../editor/cables/filter';
import { cableValues } from '../../editor/cables/cable-values';
import { Button } from '../components/button';
import { Checkbox } from '../components/checkbox';
import { Section } from '../components/section';
import { Select } from '../components/select';
import { STATUS_OPTIONS } from '../inspector/fields';
import { PURPOSE_OPTIONS } from '../inspector/types/cable';
import { useProgram, useSignal } from '../program';

const ASPECT_LABELS: { readonly [A in CableAspect]: string } = {
  purpose: 'Purpose',
  side: 'Side',
  medium: 'Medium',
  fabricId: 'Fabric',
  status: 'Status',
  bundleId: 'Bundle',
};
const ASPECTS: readonly CableAspect[] = ['purpose', 'side', 'medium', 'fabricId', 'bundleId', 'status'];

/** Which cables are shown over the plan, what they are coloured by, and what the colours mean. */
export function CableSettings() {
  const { editor } = useProgram();
  const settings = useSignal(editor.cables.settings);
  const all = useSignal(editor.cables.all);
  useSignal(editor.revision);
  const { view, cables } = editor;
  const total = view.all('cable').size;
  if (total === 0) return null;
  const values = settings.shown === 'all' ? cableValues(view, editor.checks.analysis) : undefined;
  const { filter } = settings;
  const isFiltered = Object.values(filter).some((value) => value !== undefined);
  return (
    <Section title="Cables" aside={all ? `${all.count} of ${total}` : total}>
      <Checkbox
        label="Show all cables"
        value={settings.shown === 'all'}
        onCommit={(isOn) => cables.change({ shown: isOn ? 'all' : 'selection' })}
      />
      {values && (
        <>
          <Select<ColourAspect>
            label="Colour by"
            value={settings.colourBy}
            options={COLOUR_ASPECTS.map((value) => ({ value, label: ASPECT_LABELS[value] }))}
            onCommit={(value) => {
              if (value) cables.change({ colourBy: value });
            }}
          />
          {ASPECTS.filter((aspect) => (values[aspect]?.length ?? 0) > 1 || filter[aspect] !== undefined).map(
            (aspect) => (
              <Select
                key={aspect}
                label={ASPECT_LABELS[aspect]}
                value={filter[aspect] === undefined ? undefined : optionOf(filter[aspect])}
                options={(values[aspect] ?? []).map((value) => ({
                  value: optionOf(value),
                  label: valueLabel(aspect, value, (id) => nameOfId(view, id)),
                }))}
                emptyLabel="All"
                onCommit={(value) =>
                  cables.change({ filter: { ...filter, [aspect]: value === undefined ? undefined : valueOf(value) } })
                }
              />
            ),
          )}
          {isFiltered && <Button onClick={() => cables.change({ filter: {} })}>Show cables of every kind</Button>}
          {all && (
            <ul className="cable-legend" aria-label="Colours of cables">
              {all.legend.map(({ value, colour, count }) => (
                <li key={value}>
                  <span className="cable-swatch" data-colour={colour + 1} aria-hidden />
                  <span>{valueLabel(settings.colourBy, value, (id) => id)}</span>
                  <span className="layer-count">{count}</span>
                </li>
              ))}
              {all.withoutWay > 0 && (
                <li>
                  <span>No way, not drawn</span>
                  <span className="layer-count">{all.withoutWay}</span>
                </li>
              )}
            </ul>
          )}
        </>
      )}
    </Section>
  );
}

/** A choice cannot be empty text. */
const UNSTATED_OPTION = '(not stated)';

function optionOf(value: string): string {
  return value === NOT_STATED ? UNSTATED_OPTION : value;
}

function valueOf(option: string): string {
  return option === UNSTATED_OPTION ? NOT_STATED : option;
}

function valueLabel(aspect: CableAspect, value: string, nameOf: (id: string) => string): string {
  if (value === NOT_STATED) return 'Not stated';
  if (aspect === 'purpose') return PURPOSE_OPTIONS.find((option) => option.value === value)?.label ?? value;
  if (aspect === 'status') return STATUS_OPTIONS.find((option) => option.value === value)?.label ?? value;
  return aspect === 'fabricId' || aspect === 'bundleId' ? nameOf(value) : value;
}

function nameOfId(view: DocumentView, id: string): string {
  const record = getRecord(view, id);
  return record && 'name' in record ? record.name : id;
}
