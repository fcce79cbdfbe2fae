import { REACH_TABLE } from '#shared/analysis/formulas/reach-table';

/** The rows of the reach table that a cable may be judged by, each with the media it runs over. */
export const MEDIUM_OPTIONS = [...new Set(REACH_TABLE.map((row) => row.phy))].map((value) => {
  const media = REACH_TABLE.filter((row) => row.phy === value).map((row) => row.medium);
  return { value, label: `${value} (${[...new Set(media)].join(', ')})` };
});
