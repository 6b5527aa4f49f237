import { spawn } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { openStore } from "../../src/catalog/database";
import { graphql } from "../gql";
import { copyFixture, seedStore, TestCatalog } from "../support/catalog";
import { newDatabase } from "../support/database";

const RESEED = path.resolve(__dirname, "../support/reseed.js");

const Roles = graphql(`
  query WholeCatalog {
    catalog { revision }
    roles { nodes { requirements { nodes { statement skill { label } evidence { fact { statement } } } } } }
  }
`);

describe("a reader while somebody writes", () => {
  it("sees one revision in all of an answer, and the next one in the next answer", async () => {
    const { seeds } = copyFixture();
    const database = await newDatabase();
    const catalog = await TestCatalog.start({ seeds, database });
    const writer = await openStore(database);
    try {
      const snapshot = catalog.store.snapshot();
      const count = () => snapshot.store.rows<{ n: number }>("SELECT COUNT(*) AS n FROM fact");
      const [before] = await count();
      const file = path.join(seeds, "catalog/roles/ferry-pilot.yaml");
      writeFileSync(file, readFileSync(file, "utf8").replace(/\nmoves:[\s\S]*/, ""));
      expect((await seedStore(writer, seeds)).revision).toBe(2);
      expect(await count()).toEqual([before]);
      await snapshot.release();
      expect((await catalog.ask(Roles)).catalog.revision).toBe(2);
    } finally {
      await writer.close();
      await catalog.stop();
    }
  });

  it("never sees half of what another process writes, however often it writes", async () => {
    const { seeds } = copyFixture();
    const database = await newDatabase();
    const catalog = await TestCatalog.start({ seeds, database });
    const writer = spawn(process.execPath, [RESEED, database, seeds, "60"], { stdio: "inherit" });
    try {
      const ended = new Promise((resolve) => writer.on("exit", resolve));
      const sizes = new Set<number>();
      const revisions = new Set<number>();
      const read = async () => {
        while (writer.exitCode === null) {
          const { catalog: state, roles } = await catalog.ask(Roles);
          const requirements = roles.nodes.flatMap((role) => role.requirements.nodes);
          // The first revision and every second one after it have all four, the others none.
          expect([state.revision, requirements.length]).toEqual([
            state.revision,
            state.revision % 2 === 1 ? 4 : 0,
          ]);
          for (const { statement, evidence } of requirements) {
            expect(evidence).toEqual([{ fact: { statement } }]);
          }
          sizes.add(requirements.length);
          revisions.add(state.revision);
        }
      };
      await Promise.all([read(), read(), read()]);
      expect(await ended).toBe(0);
      expect([...sizes].sort()).toEqual([0, 4]);
      expect(revisions.size).toBeGreaterThan(5);
    } finally {
      writer.kill();
      await catalog.stop();
    }
  });

  it("waits for its turn where more read at once than there are connections", async () => {
    const { seeds } = copyFixture();
    const database = await newDatabase();
    const catalog = await TestCatalog.start({ seeds, database });
    try {
      const answers = await Promise.all(Array.from({ length: 60 }, () => catalog.ask(Roles)));
      expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    } finally {
      await catalog.stop();
    }
  });

  it("is answered however many requests before it failed half-way", async () => {
    const { seeds } = copyFixture();
    const database = await newDatabase();
    const catalog = await TestCatalog.start({ seeds, database });
    const failing = `{
      a: roles(first: 1, last: 1) { nodes { ref } }
      b: skills(first: 40) { nodes { requirements { nodes {
        role { requirements { nodes { skill { broader { __typename } altLabels } evidence { document { ref } } } } }
      } } } }
    }`;
    try {
      for (let round = 0; round < 40; round += 1) {
        const { data, errors } = await catalog.post(failing);
        expect([data, errors?.[0]?.extensions.code]).toEqual([null, "BAD_USER_INPUT"]);
      }
      expect((await catalog.ask(Roles)).catalog.revision).toBe(1);
      expect((await fetch(`${catalog.server.url}/readyz`)).status).toBe(200);
    } finally {
      await catalog.stop();
    }
  });
});
