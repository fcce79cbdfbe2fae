import { field } from '../field';
import { defineRecord, type RecordOf } from '../record-type';

/** The most characters of a drawing that are embedded: with all else the record stays within one line of the file. */
export const MAX_UNDERLAY_CHARACTERS = 3_500_000;

/** A drawing that lies under the plan to be drawn after: a picture, or the lines of a CAD file. */
export const underlayType = defineRecord('underlay', {
  noun: 'underlay',
  fields: {
    name: field.text({ minLength: 1 }),
    /** Where its centre lies. */
    xUm: field.um(),
    yUm: field.um(),
    widthUm: field.sizeUm(),
    depthUm: field.sizeUm(),
    rotationMdeg: field.rotationMdeg(),
    opacityPermille: field.withDefault(field.integer({ min: 50, max: 1000 }), 500),
    isLocked: field.withDefault(field.flag(), false),
    isHidden: field.withDefault(field.flag(), false),
    /** Names of the layers that are not shown, one a line. */
    hiddenLayers: field.withDefault(field.text({ maxLength: 100_000 }), ''),
    /** `picture`: a data address of a PNG, JPEG or SVG. `lines`: lines as `shared/exchange/dxf/line-drawing.ts` writes them. */
    kind: field.oneOf(['picture', 'lines']),
    content: field.text({ minLength: 1, maxLength: MAX_UNDERLAY_CHARACTERS }),
  },
});

export type Underlay = RecordOf<typeof underlayType>;
