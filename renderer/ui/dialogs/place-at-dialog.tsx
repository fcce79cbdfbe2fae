import { useMemo, useState } from 'react';
import { footprintBounds } from '#shared/geometry/footprint';
import { rectWidth, type PointXY } from '#shared/geometry/rect';
import { isIdOf, type RecordId } from '#shared/model/record-id';
import type { AnyRecord } from '#shared/model/registry';
import { planSizeOf } from '#shared/operations/item-footprint';
import { ruLabel } from '#shared/operations/rack-space';
import type { Editor } from '../../editor/editor';
import { AngleField } from '../components/angle-field';
import { Button } from '../components/button';
import { Dialog } from '../components/dialog';
import { Select } from '../components/select';
import { UnitField } from '../components/unit-field';
import { useFormat } from '../components/use-format';
import { useProgram, useSignal } from '../program';
import type { DialogProps } from './dialogs';
import { EffectList } from './effect-list';
import { planPlacing, type TypedPlace } from './plan-placing';
import { RecordPicker, type PickedRecord } from './record-picker';
import { pickedType, searchTypes } from './type-picker';
import { useEffectOf } from './use-effect-of';

const MAX_FOUND = 12;
/** Coordinates are proposed in whole steps of this, in µm. */
const PROPOSAL_STEP_UM = 100_000;
const FACES = [
  { value: 'front', label: 'Front' },
  { value: 'rear', label: 'Rear' },
] as const;

/**
 * Places a type by numbers instead of by hand: racks and plant by coordinates and rotation, devices by rack and rack
 * unit. Stays open for the next one, which is proposed beside the last.
 */
export function PlaceAtDialog({ onClose }: DialogProps<'placeAt'>) {
  const { editor, catalog: catalogSignal, tools, session } = useProgram();
  const { lengthUnit, decimalComma } = useFormat();
  const catalog = useSignal(catalogSignal);
  const [typeId, setTypeId] = useState(() => {
    const choice = tools.choice.get();
    return choice.tool === 'place' ? choice.typeId : session.getState().recentTypeIds[0];
  });
  const [place, setPlace] = useState<TypedPlace>(() => ({
    point: proposedPoint(editor),
    rotationMdeg: 0,
    rackId: meantRackId(editor),
    face: 'front',
    bottomHalfRu: undefined,
  }));
  const { point, rotationMdeg, rackId, face, bottomHalfRu } = place;
  const change = (part: Partial<TypedPlace>): void => setPlace({ ...place, ...part });
  const type = typeId === undefined ? undefined : catalog.get(typeId);
  const needsRack = type?.kind === 'device' || (type?.kind === 'plant' && type.plant.placement === 'rackDoor');
  const plan = useMemo(() => (type ? planPlacing(editor, type, place) : undefined), [editor, type, place]);
  const effect = useEffectOf(plan);

  const run = (): void => {
    if (!type) return;
    // Planned anew: with the dialog open beside it, the document may have changed.
    const fresh = planPlacing(editor, type, place);
    const made = fresh.ok
      ? [...fresh.value.added.values()].filter((one) => /^(rack|equipment|device)$/.test(one.typeName))
      : [];
    const select = made.map((record) => record.id);
    if (!editor.run({ label: `Place ${type.name}`, code: 'items.place' }, fresh, { select })) return;
    const [first] = made;
    if (first) editor.notify(placedText(editor, first));
    // A new object, so that the next one is planned in the document as it is now.
    const { widthUm, depthUm } = planSizeOf(type);
    const stepUm =
      type.kind === 'device' ? 0 : rectWidth(footprintBounds({ widthUm, depthUm, ...point, rotationMdeg }));
    // Devices that follow go into the rack that was just placed.
    const madeRack = first?.typeName === 'rack' ? { rackId: first.id } : {};
    change({ ...madeRack, bottomHalfRu: undefined, point: { ...point, xUm: point.xUm + stepUm } });
  };

  const coordinate = (label: string, axis: keyof PointXY) => (
    <UnitField
      label={label}
      dimension="length"
      unit={lengthUnit}
      decimalComma={decimalComma}
      value={point[axis]}
      onCommit={(value) => {
        if (value !== undefined) change({ point: { ...point, [axis]: value } });
      }}
    />
  );
  return (
    <Dialog
      title="Place at…"
      isModal={false}
      onClose={onClose}
      onSubmit={run}
      footer={
        <>
          <Button onClick={onClose}>Close</Button>
          <Button tone="primary" type="submit" disabled={!plan?.ok}>
            Place
          </Button>
        </>
      }
    >
      <RecordPicker
        label="Type"
        picked={type && pickedType(type)}
        search={(words) => searchTypes(catalog, words)}
        onPick={(picked) => setTypeId(picked.id)}
        nothingText="No type in the catalog has this in its name."
      />
      {needsRack && (
        <RecordPicker
          label="Rack"
          picked={pickedRack(editor, rackId)}
          search={(words) => searchRacks(editor, words)}
          onPick={(picked) => {
            if (isIdOf(picked.id, 'rack')) change({ rackId: picked.id });
          }}
          nothingText="No rack has this in its name."
        />
      )}
      {type?.kind === 'device' && (
        <>
          <UnitField
            label="Lowest rack unit"
            dimension="count"
            unit=""
            isOptional
            min={1}
            max={200}
            value={bottomHalfRu === undefined ? undefined : bottomHalfRu / 2 + 1}
            placeholder="the lowest free one"
            onCommit={(unit) => change({ bottomHalfRu: unit === undefined ? undefined : Math.round((unit - 1) * 2) })}
          />
          <Select label="Face" value={face} options={FACES} onCommit={(value) => value && change({ face: value })} />
        </>
      )}
      {type?.kind !== 'device' && (
        <>
          <div className="field-pair">
            {coordinate('X of the centre', 'xUm')}
            {coordinate('Y of the centre', 'yUm')}
          </div>
          <AngleField
            label="Rotation"
            value={rotationMdeg}
            decimalComma={decimalComma}
            onCommit={(value) => change({ rotationMdeg: value })}
          />
        </>
      )}
      <EffectList effect={effect} />
    </Dialog>
  );
}

/** `R12 placed.`, or `Server 1 placed in R12, RU 4.` */
function placedText(editor: Editor, record: AnyRecord): string {
  if (record.typeName !== 'device') return `${'name' in record ? record.name : ''} placed.`;
  const where = record.bottomHalfRu === undefined ? '' : `, ${ruLabel(record.bottomHalfRu)}`;
  return `${record.name} placed in ${editor.record(record.rackId)?.name ?? ''}${where}.`;
}

/** The middle of what is looked at, in whole steps. */
function proposedPoint(editor: Editor): PointXY {
  const { xUm, yUm, scale } = editor.camera.get();
  const { width, height } = editor.viewSize.get();
  const whole = (um: number): number => Math.round(um / PROPOSAL_STEP_UM) * PROPOSAL_STEP_UM;
  return { xUm: whole(xUm + width / 2 / scale), yUm: whole(yUm + height / 2 / scale) };
}

/** The rack that is selected, or that holds the device that is. */
function meantRackId(editor: Editor): RecordId<'rack'> | undefined {
  for (const record of editor.selectedRecords()) {
    if (record.typeName === 'rack') return record.id;
    if (record.typeName === 'device') return record.rackId;
  }
  return undefined;
}

function pickedRack({ view }: Editor, id: RecordId<'rack'> | undefined): PickedRecord | undefined {
  const rack = id && view.get(id);
  return rack && { id: rack.id, name: rack.name, where: view.get(rack.roomId)?.name ?? '' };
}

function searchRacks(editor: Editor, words: string): readonly PickedRecord[] {
  const wanted = words.trim().toLowerCase();
  const found: PickedRecord[] = [];
  for (const rack of editor.view.all('rack').values()) {
    if (!rack.name.toLowerCase().includes(wanted)) continue;
    const picked = pickedRack(editor, rack.id);
    if (picked) found.push(picked);
    if (found.length >= MAX_FOUND) break;
  }
  return found;
}
