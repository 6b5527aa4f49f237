import { Catalog1795132800000 } from "./1795132800000-catalog";
import { Taxonomies1795219200000 } from "./1795219200000-taxonomies";
import { Search1795219260000 } from "./1795219260000-search";
import { Stance1795305600000 } from "./1795305600000-stance";
import { ApiKeys1795392000000 } from "./1795392000000-api-keys";
import { SearchOrder1795392060000 } from "./1795392060000-search-order";

/** Every migration, oldest first. */
export const MIGRATIONS = [
  Catalog1795132800000,
  Taxonomies1795219200000,
  Search1795219260000,
  Stance1795305600000,
  ApiKeys1795392000000,
  SearchOrder1795392060000,
];
