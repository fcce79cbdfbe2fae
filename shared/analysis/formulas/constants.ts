/** Density of air used where none is given, kg/m³ (20 °C at sea level, rounded as the field does). */
export const AIR_DENSITY = 1.2;
/** Specific heat of air, J/(kg·K). */
export const AIR_SPECIFIC_HEAT = 1006;
/** Cubic feet per minute in one m³/s. */
export const CFM_PER_M3S = 2118.880_003_289_315_5;
/** Pascals in one inch of water gauge. */
export const PA_PER_INCH_WATER = 249.0889;
/** Kilopascals in one pound per square foot. */
export const KPA_PER_LB_FT2 = 0.047_880_26;
/** Hours in a year of 365 days. */
export const HOURS_PER_YEAR = 8760;
