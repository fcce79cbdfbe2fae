import { REACH_TABLE } from '#shared/analysis/formulas/reach-table';

/** The rows of the reach table that a cable may be judged by, named as `reachOf` reads them. */
export const MEDIUM_OPTIONS = [...new Map(REACH_TABLE.map((row) => [`${row.phy} ${row.medium}`, row])).entries()].map(
  ([value, row]) => ({
    value,
    label: `${row.phy === row.medium ? row.phy : `${row.phy} over ${row.medium}`}, up to ${row.maxM} m`,
  }),
);
