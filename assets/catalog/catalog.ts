import type { CatalogType } from '#shared/catalog/catalog-type';
import cables from './cables.json' with { type: 'json' };
import cabling from './cabling.json' with { type: 'json' };
import communityNetwork from './community-network.json' with { type: 'json' };
import communityPower from './community-power.json' with { type: 'json' };
import communityServers from './community-servers.json' with { type: 'json' };
import genericItSizes from './generic-it-sizes.json' with { type: 'json' };
import genericIt from './generic-it.json' with { type: 'json' };
import gpuNodes from './gpu-nodes.json' with { type: 'json' };
import nodesAndTrays from './nodes-and-trays.json' with { type: 'json' };
import nvidiaRacks from './nvidia-racks.json' with { type: 'json' };
import nvidiaSwitches from './nvidia-switches.json' with { type: 'json' };
import plantCoolingSizes from './plant-cooling-sizes.json' with { type: 'json' };
import plantCooling from './plant-cooling.json' with { type: 'json' };
import plantPowerSizes from './plant-power-sizes.json' with { type: 'json' };
import plantPower from './plant-power.json' with { type: 'json' };
import powerChain from './power-chain.json' with { type: 'json' };
import rackCooling from './rack-cooling.json' with { type: 'json' };
import rackGear from './rack-gear.json' with { type: 'json' };
import rackPower from './rack-power.json' with { type: 'json' };
import rackScale from './rack-scale.json' with { type: 'json' };
import racksAndCabling from './racks-and-cabling.json' with { type: 'json' };
import racks from './racks.json' with { type: 'json' };
import transceivers from './transceivers.json' with { type: 'json' };

/**
 * The catalog that comes with the program. JSON files have no literal types, hence the assertion: the test beside this
 * file holds every entry against the schema, so starting the program does not have to.
 */
export const BUILT_IN_TYPES = [
  ...racks,
  ...nvidiaRacks,
  ...gpuNodes,
  ...genericIt,
  ...nvidiaSwitches,
  ...cabling,
  ...rackPower,
  ...rackCooling,
  ...plantPower,
  ...plantCooling,
  ...rackScale,
  ...nodesAndTrays,
  ...genericItSizes,
  ...racksAndCabling,
  ...rackGear,
  ...plantPowerSizes,
  ...powerChain,
  ...plantCoolingSizes,
  ...communityServers,
  ...communityNetwork,
  ...communityPower,
  ...cables,
  ...transceivers,
] as unknown as readonly CatalogType[];
