export { tileAt, tileLabel } from '#shared/geometry/tile-label';
