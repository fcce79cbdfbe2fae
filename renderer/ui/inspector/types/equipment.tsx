import { specOf } from '#shared/catalog/spec';
import type { Equipment } from '#shared/model/records/equipment';
import { referring } from '#shared/store/document-view';
import { isKnown } from '#shared/units/known';
import { Button } from '../../components/button';
import { Section } from '../../components/section';
import { useFormat } from '../../components/use-format';
import { useProgram } from '../../program';
import { AngleRow, ChoiceRow, FlagRow, LengthRow, NotesSection, QuantityRow, STATUS_OPTIONS, TextRow } from '../fields';
import { CableList } from '../links/cable-list';
import { PowerLinks } from '../links/power-links';
import { coolingUnitLoads, feedLoads } from '../loads';
import { LoadBars } from '../load-bars';
import { PositionRows } from '../position-rows';
import { RecordLink } from '../record-link';
import type { FieldsProps } from '../registry';
import { ShortList } from '../short-list';
import { TypeSection } from '../type-section';

/** Plant or several pieces of it: name, place, what it supplies and what it draws. */
export function EquipmentFields({ records }: FieldsProps<Equipment>) {
  const ids = records.map((record) => record.id);
  const [only] = records.length === 1 ? records : [];
  return (
    <>
      <Section title="Equipment">
        <TextRow records={records} field="name" label="Name" />
        <ChoiceRow records={records} field="status" label="Status" options={STATUS_OPTIONS} />
        <PositionRows records={records} />
        <AngleRow records={records} field="rotationMdeg" label="Front faces" />
        <LengthRow
          records={records}
          field="lengthUm"
          label="Length"
          min={1}
          isOptional
          placeholder="as its type states"
        />
        <FlagRow records={records} field="isOverhead" label="Hangs above the racks" />
        {records.some((record) => record.isOverhead || record.elevationUm !== undefined) && (
          <LengthRow records={records} field="elevationUm" label="Underside at" isOptional placeholder="unknown" />
        )}
        <FlagRow records={records} field="isLocked" label="Locked in place" />
        <QuantityRow
          records={records}
          field="plannedPowerW"
          label="Planned power"
          dimension="power"
          unit="kW"
          min={0}
          isOptional
          placeholder="as its type states"
        />
      </Section>
      {only && <Supplies equipment={only} />}
      <PowerLinks loadIds={ids} />
      {only && <CableList ownerIds={ids} />}
      <TypeSection records={records} />
      <NotesSection records={records} field="notes" />
    </>
  );
}

/** The feeds that start here and the cooling units built in, with their loads. */
function Supplies({ equipment }: { readonly equipment: Equipment }) {
  const { editor, session } = useProgram();
  const formats = useFormat();
  const { view, checks } = editor;
  const nodes = [...referring(view, 'powerNode', 'hostId', equipment.id)];
  const feeds = [equipment.id, ...nodes.map((node) => node.id)].flatMap((id) => [
    ...referring(view, 'powerFeed', 'sourceId', id),
  ]);
  const units = [...referring(view, 'coolingUnit', 'hostId', equipment.id)];
  const type = view.get(equipment.typeId)?.type;
  const suppliesPower = type?.kind === 'plant' && type.plant.supplies.includes('power');
  if (feeds.length === 0 && units.length === 0 && !suppliesPower) return null;
  const ratedW = type && specOf(type).ratedPowerW;
  return (
    <Section title="Supplies" aside={feeds.length + units.length}>
      {ratedW !== undefined && isKnown(ratedW) && (
        <p className="inspector-muted">Rated output {formats.power(ratedW)}</p>
      )}
      <ShortList
        items={[...feeds, ...units]}
        itemKey={(supply) => supply.id}
        emptyText="No feed starts here yet."
        renderItem={(supply) => (
          <>
            <RecordLink id={supply.id} />
            <LoadBars
              loads={
                supply.typeName === 'powerFeed'
                  ? feedLoads(checks, supply)
                  : coolingUnitLoads(checks.analysis, supply.id)
              }
            />
          </>
        )}
      />
      {suppliesPower && (
        <Button onClick={() => session.setState({ dialog: { kind: 'newFeed' } })}>New feed from here…</Button>
      )}
    </Section>
  );
}
