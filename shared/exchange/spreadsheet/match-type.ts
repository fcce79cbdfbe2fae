import type { CatalogIndex } from '../../catalog/catalog-index';
import type { PlacedKind } from '../../catalog/categories';
import type { CatalogType } from '../../catalog/catalog-type';

/** Finds catalog types by the words a spreadsheet has for them: id, name, model number, or maker and either. */
export class TypeMatcher {
  private readonly byWord = new Map<string, CatalogType[]>();

  /** `own` are the types of the document, which go before those of the catalog. */
  constructor(own: Iterable<CatalogType>, catalog: CatalogIndex) {
    const seen = new Set<string>();
    for (const type of [...own, ...catalog.all()]) {
      if (seen.has(type.id)) continue;
      seen.add(type.id);
      const { id, name, manufacturer, modelNumber } = type;
      const words = [id, name, modelNumber, `${manufacturer} ${name}`, `${manufacturer} ${modelNumber}`];
      for (const word of new Set(words.map(plainWord))) {
        const known = this.byWord.get(word);
        if (known) known.push(type);
        else this.byWord.set(word, [type]);
      }
    }
  }

  /** The type these texts name, of one of these kinds; nothing when none does or several do. */
  find(texts: readonly (string | undefined)[], kinds: readonly PlacedKind[]): CatalogType | undefined {
    for (const text of texts) {
      if (text === undefined || text === '') continue;
      const found = (this.byWord.get(plainWord(text)) ?? []).filter(
        ({ kind }) => kind !== 'cabling' && kinds.includes(kind),
      );
      if (found.length === 1) return found[0];
    }
    return undefined;
  }
}

/** Letters and digits only, so that `QM-9700` is `qm9700`. */
export function plainWord(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}

export interface GenericTypeFacts {
  readonly name: string;
  readonly maker: string | undefined;
  readonly model: string | undefined;
  readonly kind: PlacedKind;
  /** Height as the sheet states it. */
  readonly halfRu: number | undefined;
}

/**
 * A type for something the catalog does not have: its name, maker, model and height as the sheet gives them, and no
 * number besides. Power, mass and size stay unknown, and the checks say so.
 */
export function genericType({ name, maker, model, kind, halfRu }: GenericTypeFacts): CatalogType {
  const manufacturer = (maker ?? 'Unknown maker').slice(0, 200);
  const base = {
    id: `sheet/${slug(`${kind} ${maker ?? ''} ${name}`)}`,
    manufacturer,
    modelNumber: (model ?? name).slice(0, 200),
    name: name.slice(0, 200),
    description: 'Made from a spreadsheet; its numbers are not known yet.',
    provenance: { source: 'spreadsheet' },
    figures: {},
  };
  switch (kind) {
    case 'rack':
      return {
        ...base,
        kind,
        category: 'rackFrame',
        rack: {
          rackUnitKind: 'EIA',
          rackUnits: Math.min(100, Math.max(1, Math.ceil((halfRu ?? 84) / 2))),
          railWidthIn: 19,
          isSystem: false,
        },
      };
    case 'device':
      return {
        ...base,
        kind,
        category: 'genericDevice',
        device: { heightHalfRu: halfRu ?? 2, isFullDepth: true, airflow: 'unknown' },
      };
    case 'plant':
      return { ...base, kind, category: 'genericPlant', plant: { supplies: [], placement: 'floor' } };
  }
}

/** An id part of plain letters; the number at its end tells apart texts that differ only in signs or other scripts. */
function slug(text: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193) >>> 0;
  const words = text.toLowerCase().match(/[a-z0-9]+/g) ?? [];
  return [...words, hash.toString(36)].join('-').slice(-150).replace(/^-+/, '');
}
