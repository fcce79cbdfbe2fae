import { field } from '../field';

/** What a line is made of, for its voltage drop. */
export const conductorFields = {
  /** One way. */
  lengthUm: field.optional(field.sizeUm()),
  /** Cross section of one phase's conductor: 1 mm² is 1,000,000 µm². */
  conductorUm2: field.optional(field.integer({ min: 1, max: 10_000_000_000 })),
  conductorMetal: field.withDefault(field.oneOf(['copper', 'aluminium']), 'copper'),
};
