import { createServer } from "node:http";
import { openCatalog, searchBy } from "../statements.mjs";

/** What somebody writes who needs three answers and no API: prepared statements, and their rows as JSON. */

const database = openCatalog();
const search = searchBy(database);

const ROLE = database.prepare(
  `SELECT c.id, c.ref, c.label, c.description, g.ref AS groupRef, g.label AS groupLabel FROM concept c
   LEFT JOIN concept g ON g.id = c.groupId WHERE c.ref = ? AND c.type = 'Role'`,
);
const BROADER = database.prepare(
  `SELECT c.ref, c.label FROM concept_link l JOIN concept c ON c.id = l.toId
   WHERE l.fromId = ? AND l.relation = 'BROADER' ORDER BY c.labelKey, c.ref`,
);
const NARROWER = database.prepare(
  `SELECT c.ref, c.label FROM concept_link l JOIN concept c ON c.id = l.fromId
   WHERE l.toId = ? AND l.relation = 'BROADER' AND c.status = 'ACTIVE' ORDER BY c.labelKey, c.ref`,
);
const RESPONSIBILITIES = database.prepare(
  `SELECT f.statement FROM fact f WHERE f.roleId = ? AND f.type = 'ResponsibilityStatement'
   ORDER BY f.position, f.ref LIMIT ?`,
);
const REQUIREMENTS = database.prepare(
  `SELECT f.necessity, c.ref, c.label, c.kind FROM fact f JOIN concept c ON c.id = f.skillId
   WHERE f.roleId = ? AND f.type = 'Requirement' ORDER BY f.position, f.ref LIMIT ?`,
);
const MOVES = database.prepare(
  `SELECT f.kind, c.ref, c.label FROM fact f JOIN concept c ON c.id = f.toRoleId
   WHERE f.roleId = ? AND f.type = 'CareerMove' ORDER BY f.position, f.ref`,
);
const OUTLINE = database.prepare(
  "SELECT c.id, c.ref, c.label FROM concept c WHERE c.ref = ? AND c.type = 'Role'",
);

const requirements = (roleId, count) =>
  REQUIREMENTS.all(roleId, count).map(({ necessity, ref, label, kind }) => ({
    necessity,
    skill: { ref, label, kind },
  }));

const ANSWERS = {
  "/one": ({ ref, skills, duties }) => {
    const { id, groupRef, groupLabel, label, description } = ROLE.get(ref);
    return {
      ref,
      label,
      description,
      group: groupRef && { ref: groupRef, label: groupLabel },
      broader: BROADER.all(id),
      narrower: NARROWER.all(id),
      responsibilities: RESPONSIBILITIES.all(id, duties),
      requirements: requirements(id, skills),
      moves: MOVES.all(id).map(({ kind, ...to }) => ({ kind, to })),
    };
  },
  "/list": ({ refs }) =>
    refs.map((each) => {
      const { id, ref, label } = OUTLINE.get(each);
      return { ref, label, requirements: requirements(id, 100) };
    }),
  "/search": ({ query, first }) => search(query, first),
};

const server = createServer((request, response) => {
  const chunks = [];
  request.on("data", (chunk) => chunks.push(chunk));
  request.on("end", () => {
    const body = Buffer.from(JSON.stringify(ANSWERS[request.url](JSON.parse(Buffer.concat(chunks)))));
    response.writeHead(200, { "content-type": "application/json", "content-length": body.length });
    response.end(body);
  });
});
server.listen(0, "127.0.0.1", () => process.stdout.write(`http://127.0.0.1:${server.address().port}\n`));
