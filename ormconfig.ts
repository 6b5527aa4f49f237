import "reflect-metadata";
import { createDataSource } from "./src/catalog/store";
import { readSettings } from "./src/config/settings";

export default createDataSource(readSettings().databaseUrl);
