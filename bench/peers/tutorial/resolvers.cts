import { Arg, FieldResolver, Int, Query, Resolver, Root } from "type-graphql";
import { type DataSource, In } from "typeorm";
import { CareerMove, Hit, Requirement, Responsibility, Role, RoleLink } from "./entities.cjs";

/** The same query as the other peers have; no tutorial gets by on LIKE where it has to find words. */
const SEARCH = `WITH found AS MATERIALIZED (
    SELECT rowid & 2147483647 AS textId, rank FROM search_label WHERE search_label MATCH ? ORDER BY rank LIMIT ?)
  SELECT c.ref, c.label FROM found JOIN concept_text t ON t.id = found.textId JOIN concept c ON c.id = t.conceptId
  WHERE c.status = 'ACTIVE' GROUP BY c.id ORDER BY MIN(found.rank) LIMIT ?`;
const LABELS_PER_HIT = 100;

let database: DataSource;
export const readFrom = (source: DataSource) => {
  database = source;
};

const inOrder = { position: "ASC", ref: "ASC" } as const;
const byLabel = { labelKey: "ASC", ref: "ASC" } as const;

@Resolver(() => Role)
export class RoleResolver {
  @Query(() => Role, { nullable: true })
  role(@Arg("ref", () => String) ref: string): Promise<Role | null> {
    return database.getRepository(Role).findOne({ where: { ref }, relations: { group: true } });
  }

  @Query(() => [Role])
  async roles(@Arg("refs", () => [String]) refs: string[]): Promise<Role[]> {
    const roles = await database.getRepository(Role).find({ where: { ref: In(refs) } });
    return roles.sort((a, b) => refs.indexOf(a.ref) - refs.indexOf(b.ref));
  }

  @Query(() => [Hit])
  search(@Arg("query", () => String) query: string, @Arg("first", () => Int) first: number): Promise<Hit[]> {
    const words = query.toLowerCase().split(/\s+/).filter(Boolean);
    const expression = words.map((word) => `"${word.replaceAll('"', "")}"`).join(" ");
    return database.query(SEARCH, [expression, first * LABELS_PER_HIT, first]);
  }

  @FieldResolver(() => [Role])
  async broader(@Root() { id }: Role): Promise<Role[]> {
    const links = await database
      .getRepository(RoleLink)
      .find({ where: { fromId: id, relation: "BROADER" }, relations: { to: true }, order: { to: byLabel } });
    return links.map(({ to }) => to);
  }

  @FieldResolver(() => [Role])
  async narrower(@Root() { id }: Role): Promise<Role[]> {
    const links = await database.getRepository(RoleLink).find({
      where: { toId: id, relation: "BROADER" },
      relations: { from: true },
      order: { from: byLabel },
    });
    return links.map(({ from }) => from);
  }

  @FieldResolver(() => [Responsibility])
  responsibilities(@Root() { id }: Role, @Arg("first", () => Int) first: number): Promise<Responsibility[]> {
    return database
      .getRepository(Responsibility)
      .find({ where: { roleId: id, type: "ResponsibilityStatement" }, order: inOrder, take: first });
  }

  @FieldResolver(() => [Requirement])
  requirements(@Root() { id }: Role, @Arg("first", () => Int) first: number): Promise<Requirement[]> {
    return database.getRepository(Requirement).find({
      where: { roleId: id, type: "Requirement" },
      relations: { skill: true },
      order: inOrder,
      take: first,
    });
  }

  @FieldResolver(() => [CareerMove])
  moves(@Root() { id }: Role): Promise<CareerMove[]> {
    return database
      .getRepository(CareerMove)
      .find({ where: { roleId: id, type: "CareerMove" }, relations: { to: true }, order: inOrder });
  }
}
