import type { CatalogType } from '#shared/catalog/catalog-type';
import { chooseMedia, type MediaAnswer, type MediaPolicy } from '#shared/analysis/cabling/media-choice';
import type { LinkPort } from '#shared/analysis/cabling/media-parts';
import type { Plug } from '#shared/operations/cable-plugs';
import type { PortOwnerId } from '#shared/operations/ports-of';
import { getRecord, type DocumentView } from '#shared/store/document-view';

/** Lengths are rounded up to this, so that cables of about one length share a choice. */
const LENGTH_STEP_UM = 100_000;

/** Chooses media for many links of few kinds: links alike are chosen for once. */
export class MediaChooser {
  private readonly remembered = new Map<string, MediaAnswer>();

  constructor(
    private readonly view: DocumentView,
    private readonly types: readonly CatalogType[],
    private readonly policy: MediaPolicy,
  ) {}

  choose(from: Plug, to: Plug, neededUm: number, speedMbps: number): MediaAnswer {
    const [fromPort, toPort] = [this.portOf(from), this.portOf(to)];
    const [fromRack, toRack] = [this.rackOf(from.id), this.rackOf(to.id)];
    const need = {
      neededUm: Math.ceil(neededUm / LENGTH_STEP_UM) * LENGTH_STEP_UM,
      speedMbps,
      from: fromPort,
      to: toPort,
      isInRack: fromRack !== undefined && fromRack.id === toRack?.id,
      isInRow: fromRack?.rowId !== undefined && fromRack.rowId === toRack?.rowId,
    };
    const key = JSON.stringify(need);
    let answer = this.remembered.get(key);
    if (!answer) {
      answer = chooseMedia(need, this.types, this.policy);
      this.remembered.set(key, answer);
    }
    return answer;
  }

  private portOf({ id, connector, portSpeedsMbps, lanes, parts, portsPerCage }: Plug): LinkPort {
    const owner = this.view.get(id);
    const maker = owner && this.view.get(owner.typeId)?.type.manufacturer;
    return {
      connector,
      speedsMbps: portSpeedsMbps,
      parts,
      ...(lanes === undefined ? {} : { lanes }),
      ...(portsPerCage === undefined ? {} : { portsPerCage }),
      ...(maker === undefined ? {} : { maker }),
    };
  }

  private rackOf(id: PortOwnerId) {
    const owner = getRecord(this.view, id);
    const rack = owner?.typeName === 'device' ? this.view.get(owner.rackId) : owner;
    return rack?.typeName === 'rack' ? rack : undefined;
  }
}
