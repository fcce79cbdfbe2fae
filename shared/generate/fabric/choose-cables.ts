/** Chooses the media of cables by the ways they go. */
import type { MediaChoice, MediaPolicy } from '../../analysis/cabling/media-choice';
import type { LinkPort } from '../../analysis/cabling/media-parts';
import { HallAnalysis } from '../../analysis/hall-analysis';
import { portNames, type CatalogType } from '../../catalog/catalog-type';
import type { Cable } from '../../model/records/cable';
import { recordTypeNames, type AnyRecord, type Records } from '../../model/registry';
import { embedType } from '../../operations/embed-type';
import type { Plan } from '../../operations/plan';
import { lengthOf, LENGTH_PARAMS } from '../../rules/cabling/length';
import { DocumentStore } from '../../store/document-store';
import type { Link } from './blueprint';
import { byCage, Chooser, type KnownPort, type Wanted } from './cage-choice';
import type { FabricReport } from './report';
import { topSpeed } from './type-ports';

const STEP = 500;

const PARAMS = {
  trayHeightUm: LENGTH_PARAMS.trayHeightUm.default,
  slackPerEndUm: LENGTH_PARAMS.slackPerEndUm.default,
  slackSharePermille: LENGTH_PARAMS.slackSharePermille.default,
};

export interface ChoosingContext {
  readonly draft: Plan;
  readonly catalog: readonly CatalogType[];
  readonly policy: MediaPolicy;
  readonly report: FabricReport;
}

/** Gives every cable the type and modules that its routed length, its ports and the policy allow. */
export function* chooseCables(
  { draft, catalog, policy, report }: ChoosingContext,
  cables: readonly { readonly cable: Cable; readonly link: Link }[],
): Generator<number, void> {
  if (cables.length === 0) return;
  const { view } = draft;
  const store = DocumentStore.from(recordTypeNames.flatMap((name): AnyRecord[] => [...view.all(name).values()]));
  store.apply(draft.build());
  const steps = HallAnalysis.steps(store);
  let analysis: HallAnalysis | undefined;
  for (let step = steps.next(); analysis === undefined; step = steps.next()) {
    if (step.done) analysis = step.value;
    else yield 0;
  }
  const ports = new PortBook(draft);
  const wanted: Wanted[] = [];
  for (const [index, { cable }] of cables.entries()) {
    if (index % STEP === STEP - 1) yield Math.floor(index / 2);
    const neededUm = lengthOf(analysis.cables, analysis.cables.cables.slotOf(cable.id), PARAMS);
    const { speedMbps } = cable;
    const from = ports.find(cable.fromId, cable.fromPort, cable.fromLane !== undefined, speedMbps);
    const to = ports.find(cable.toId, cable.toPort, cable.toLane !== undefined, speedMbps);
    if (neededUm === undefined || !from || !to || speedMbps === undefined) {
      report.note(`${cable.name}: it has no way, port or speed to choose a medium by; choose it by hand.`);
      continue;
    }
    const racks = [rackOf(draft, cable.fromId), rackOf(draft, cable.toId)] as const;
    const isInRack = racks[0] !== undefined && racks[0].id === racks[1]?.id;
    const isInRow = racks[0]?.rowId !== undefined && racks[0].rowId === racks[1]?.rowId;
    wanted.push({ cable, from, to, speedMbps, neededUm, isInRack, isInRow });
  }
  const chooser = new Chooser(catalog, policy);
  let chosen = 0;
  for (const together of byCage(wanted)) {
    chosen += together.length;
    if (chosen % STEP < together.length) yield Math.floor((cables.length + chosen) / 2);
    for (const one of together) {
      const choice = chooser.choose(one, together);
      if (choice) draft.change(one.cable, valuesOf(draft, choice));
    }
  }
  for (const problem of chooser.problems()) report.note(problem);
}

function valuesOf(draft: Plan, { cable, fromModule, toModule, medium }: MediaChoice) {
  return {
    typeId: embedType(draft, cable),
    ...(medium === undefined ? {} : { medium }),
    ...(fromModule ? { fromModuleId: embedType(draft, fromModule) } : {}),
    ...(toModule ? { toModuleId: embedType(draft, toModule) } : {}),
  };
}

function rackOf(draft: Plan, id: Cable['fromId']): Records['rack'] | undefined {
  const owner = draft.find<'device' | 'rack' | 'equipment'>(id);
  if (owner?.typeName === 'device') return draft.find(owner.rackId);
  return owner?.typeName === 'rack' ? owner : undefined;
}

/** Ports as a choice sees them. */
class PortBook {
  private readonly places = new Map<string, ReadonlyMap<string, readonly [group: number, place: number]>>();

  constructor(private readonly draft: Plan) {}

  find(id: Cable['fromId'], name: string, isPart: boolean, speedMbps: number | undefined): KnownPort | undefined {
    const owner = this.draft.find<'device' | 'rack' | 'equipment'>(id);
    const type = owner && this.draft.find(owner.typeId)?.type;
    if (!type) return undefined;
    const [index, place] = this.placeOf(type, name);
    const group = type.ports?.[index];
    if (!group) return undefined;
    const parts = isPart && speedMbps ? Math.round((topSpeed(group) ?? speedMbps) / speedMbps) : 1;
    const { connector, speedMbps: speedsMbps, lanes, portsPerCage } = group;
    const port: LinkPort = {
      connector,
      speedsMbps,
      parts,
      maker: type.manufacturer,
      ...(lanes === undefined ? {} : { lanes }),
      ...(portsPerCage === undefined ? {} : { portsPerCage }),
    };
    const cage = `${id} ${index} ${Math.floor(place / (portsPerCage ?? 1))}`;
    return { key: `${type.id} ${index} ${parts}`, cage, port };
  }

  /** Which group a port is of, and its place in it. */
  private placeOf(type: CatalogType, name: string): readonly [group: number, place: number] {
    let places = this.places.get(type.id);
    if (!places) {
      places = new Map(
        (type.ports ?? []).flatMap((group, index) =>
          portNames(group).map((port, place) => [port, [index, place] as const] as const),
        ),
      );
      this.places.set(type.id, places);
    }
    return places.get(name) ?? [-1, 0];
  }
}
