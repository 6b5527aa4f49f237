import { writeFileSync } from "node:fs";
import path from "node:path";
import type { Store } from "../../src/catalog/store";
import { FileRefused } from "../../src/ingest/files";
import { readCrosswalk } from "../../src/ingest/formats/crosswalk";
import { readOnet } from "../../src/ingest/formats/onet";
import { importCatalog } from "../../src/ingest/import";
import { contentsOf, emptyStore, temporaryFolder } from "../support/catalog";
import { fixture, inputs, madeUp } from "../support/items";

const CROSSWALK = fixture("crosswalk", "esco-onet.csv");
const ONET = fixture("onet", "onet-1.1-text");

const DECKHAND = "esco:aaaaaaaa-0000-4000-8000-000000000001";
const PILOT = "esco:aaaaaaaa-0000-4000-8000-000000000002";
const LAMPLIGHTER = "esco:aaaaaaaa-0000-4000-8000-000000000003";

const importEsco = (store: Store) =>
  importCatalog(store, async () =>
    madeUp("esco", [
      { type: "Role", ref: DECKHAND, label: "deckhand" },
      { type: "Role", ref: PILOT, label: "ferry pilots" },
      { type: "Role", ref: LAMPLIGHTER, label: "lamp lighter" },
    ]),
  );
const importOnet = (store: Store) =>
  importCatalog(store, async (transaction) => readOnet(await inputs(ONET), transaction));
const importCrosswalk = (store: Store, ...paths: string[]) =>
  importCatalog(store, async (transaction) => readCrosswalk(await inputs(...paths), transaction));

const matches = (store: Store) =>
  store.rows(
    `SELECT f.ref AS "from", l.relation, t.ref AS "to", l.method, l.confidence, d.ref AS dataset
     FROM concept_link l JOIN concept f ON f.id = l."fromId" JOIN concept t ON t.id = l."toId"
       JOIN dataset d ON d.id = l."datasetId"
     WHERE l.relation LIKE '%MATCH' ORDER BY f.ref`,
  );

describe("a crosswalk", () => {
  it("matches ESCO's occupations to O*NET's, exactly where the labels agree, else by its confidence", async () => {
    const store = await emptyStore();
    await importEsco(store);
    await importOnet(store);
    const report = await importCrosswalk(store, CROSSWALK);
    const common = { method: "NESTA_CROSSWALK", dataset: "esco:onet-crosswalk" };
    expect(await matches(store)).toEqual([
      { ...common, from: DECKHAND, relation: "CLOSE_MATCH", to: "onet:53-5099.01", confidence: 1 },
      { ...common, from: PILOT, relation: "EXACT_MATCH", to: "onet:53-5099.02", confidence: 0.5 },
      { ...common, from: LAMPLIGHTER, relation: "RELATED_MATCH", to: "onet:55-9099.01", confidence: 0.25 },
    ]);
    expect(report.problems.map(({ origin, code, message }) => `${origin.line} ${code} ${message}`)).toEqual([
      '7 WRONG_FIELD confidence is "sure", not a number up to 2',
      '8 WRONG_FIELD concept_uri is "https://example.org/deckhand", not a URI of ESCO',
      "5 UNKNOWN_REF there is no concept onet:53-5099.09",
      "6 UNKNOWN_REF there is no concept esco:aaaaaaaa-0000-4000-8000-00000000000f",
    ]);
  });

  it("cites its file and leaves ESCO's own scheme as it is", async () => {
    const store = await emptyStore();
    await importEsco(store);
    await importOnet(store);
    const schemes = `SELECT * FROM scheme ORDER BY ref`;
    const before = await store.rows(schemes);
    await importCrosswalk(store, CROSSWALK);
    expect(await store.rows(schemes)).toEqual(before);
    expect(
      await store.rows(
        `SELECT s.ref AS scheme, d.ref, o."fileName" FROM dataset d JOIN scheme s ON s.id = d."schemeId"
           JOIN document o ON o.id = d."documentId" WHERE d.ref = 'esco:onet-crosswalk'`,
      ),
    ).toEqual([{ scheme: "esco", ref: "esco:onet-crosswalk", fileName: "esco-onet.csv" }]);
    const again = await importCrosswalk(store, CROSSWALK);
    expect(again.revision).toBeNull();
  });

  it("is refused as long as the store lacks a scheme that it matches", async () => {
    const store = await emptyStore();
    const refusal = new FileRefused(
      `${CROSSWALK} matches occupations of ESCO and O*NET; import esco and onet first`,
    );
    await expect(importCrosswalk(store, CROSSWALK)).rejects.toThrow(refusal);
    await importEsco(store);
    const before = await contentsOf(store);
    await expect(importCrosswalk(store, CROSSWALK)).rejects.toThrow(refusal);
    expect(await contentsOf(store)).toEqual(before);
  });

  it("is refused where the file is another", async () => {
    const store = await emptyStore();
    const other = path.join(temporaryFolder(), "esco-onet.csv");
    writeFileSync(other, "esco,onet\na,b\n");
    await expect(importCrosswalk(store, other)).rejects.toThrow(
      /esco-onet\.csv has no column "esco_occupation", "onet_code", "onet_occupation", "confidence", "concept_uri"/,
    );
    await expect(importCrosswalk(store, CROSSWALK, other)).rejects.toThrow(
      /are two files; a crosswalk is one$/,
    );
    await expect(importCrosswalk(store, path.join(ONET, "Skills.txt"))).rejects.toThrow(
      /Skills\.txt: no crosswalk, which is a CSV file$/,
    );
  });
});
