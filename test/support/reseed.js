const { readFileSync, writeFileSync } = require("node:fs");
const path = require("node:path");
require("reflect-metadata");
const { openStore } = require("../../dist/catalog/database");
const { seed } = require("../../dist/ingest/seed");

/** Another process that writes: seeds a catalog again and again, with the pilot's requirements and without them. */
async function main([database, seedsFolder, rounds]) {
  const file = path.join(seedsFolder, "catalog/roles/ferry-pilot.yaml");
  const full = readFileSync(file, "utf8");
  const bare = full.replace(/\nrequirements:[\s\S]*?\nexperience:/, "\nexperience:");
  const store = await openStore(database);
  for (let round = 0; round < Number(rounds); round += 1) {
    writeFileSync(file, round % 2 === 0 ? bare : full);
    await seed(store, { seedsFolder, documentsFolder: seedsFolder });
  }
  await store.close();
}

void main(process.argv.slice(2));
