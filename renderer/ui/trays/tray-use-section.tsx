import type { TraySegmentUse } from '#shared/analysis/cabling/tray-use';
import type { Tray } from '#shared/model/records/tray';
import { formatAtLeast } from '#shared/units/format';
import { UNKNOWN } from '#shared/units/known';
import { Button } from '../components/button';
import { LoadBar } from '../components/load-bar';
import { Section } from '../components/section';
import { useFormat } from '../components/use-format';
import { FactRow } from '../inspector/load-bars';
import { useProgram, useSignal } from '../program';

/** More stretches than these are not listed: they are seen on the plan. */
const MAX_LISTED = 12;

/** What lies in one tray: how full and how heavy it is where it is worst, which sides, and stretch by stretch. */
export function TrayUseSection({ tray }: { readonly tray: Tray }) {
  const { editor } = useProgram();
  useSignal(editor.revision);
  useSignal(editor.checks.findings);
  const formats = useFormat();
  const { analysis } = editor.checks;
  const slot = analysis.trays.table.slotOf(tray.id);
  if (slot < 0) return null;
  const use = analysis.cabling.use.useOf(slot);
  const { fullest, heaviest, cableCount, sides } = use;
  const share = (value: number): string => formats.quantity('share', value);
  const weight = (value: number): string => formats.quantity('massPerLength', value);
  const limit = editor.checks.rules.find(({ rule }) => rule.code === 'TRAY-FILL')?.params['fillPermille'];
  const select = (): void => {
    const cables = analysis.cabling.use.cablesIn(slot);
    editor.select(cables.flatMap((cable) => analysis.cables.cableAt(cable)?.id ?? []));
  };
  return (
    <Section title="Cables in it">
      <LoadBar
        label="Fill where it is fullest"
        load={fillOf(fullest)}
        limit={limit ?? UNKNOWN}
        format={share}
        basis="Cross-sections of the cables by width and depth, of the depth at most 150 mm. Limit of rule TRAY-FILL."
      />
      <LoadBar
        label="Weight where it is heaviest"
        load={{ known: heaviest?.gPerM ?? 0, unknownCount: heaviest?.massUnknown ?? 0 }}
        limit={tray.ratedGPerM ?? UNKNOWN}
        format={weight}
        basis={tray.ratedGPerM === undefined ? 'What the tray may carry is not stated.' : 'Load rating of the tray.'}
      />
      <FactRow label="Cables" text={formats.count(cableCount, 0)} />
      {sides.length > 0 && <FactRow label="Sides" text={sides.join(', ')} />}
      {use.segments.length > 1 && cableCount > 0 && (
        <table className="tray-stretches">
          <caption className="visually-hidden">Stretches between joints</caption>
          <thead>
            <tr>
              <th scope="col">From the start</th>
              <th scope="col">Cables</th>
              <th scope="col">Fill</th>
            </tr>
          </thead>
          <tbody>
            {use.segments.slice(0, MAX_LISTED).map((segment) => (
              <tr key={segment.fromUm}>
                <td>{`${formats.length(segment.fromUm)} – ${formats.length(segment.toUm)}`}</td>
                <td>{formats.count(segment.cables, 0)}</td>
                <td>{formatAtLeast(fillOf(segment), share)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {use.segments.length > MAX_LISTED && <p>{`and ${use.segments.length - MAX_LISTED} more stretches`}</p>}
      {cableCount > 0 && (
        <Button onClick={select}>{cableCount === 1 ? 'Select the cable' : `Select the ${cableCount} cables`}</Button>
      )}
    </Section>
  );
}

function fillOf(segment: TraySegmentUse | undefined) {
  return { known: segment?.fillPermille ?? 0, unknownCount: segment?.areaUnknown ?? 0 };
}
