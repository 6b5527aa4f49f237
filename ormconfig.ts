import "reflect-metadata";
import { createDataSource } from "./src/catalog/database";
import { readSettings } from "./src/config/settings";

export default createDataSource(readSettings().databaseUrl);
