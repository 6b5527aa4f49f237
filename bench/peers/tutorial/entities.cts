import { Field, ObjectType } from "type-graphql";
import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn } from "typeorm";

/** Rows that are GraphQL types at once, as tutorials of TypeORM with type-graphql have them. */

@ObjectType()
@Entity("concept")
export class RoleGroup {
  @PrimaryColumn("integer")
  id!: number;

  @Field()
  @Column("varchar")
  ref!: string;

  @Field()
  @Column("varchar")
  label!: string;
}

@ObjectType()
@Entity("concept")
export class Role {
  @PrimaryColumn("integer")
  id!: number;

  @Field()
  @Column("varchar")
  ref!: string;

  @Field()
  @Column("varchar")
  label!: string;

  @Column("varchar")
  labelKey!: string;

  @Field(() => String, { nullable: true })
  @Column("varchar", { nullable: true })
  description!: string | null;

  @Field(() => RoleGroup, { nullable: true })
  @ManyToOne(() => RoleGroup)
  @JoinColumn({ name: "groupId" })
  group!: RoleGroup | null;
}

@ObjectType()
@Entity("concept")
export class Skill {
  @PrimaryColumn("integer")
  id!: number;

  @Field()
  @Column("varchar")
  ref!: string;

  @Field()
  @Column("varchar")
  label!: string;

  @Field()
  @Column("varchar")
  kind!: string;
}

@Entity("concept_link")
export class RoleLink {
  @PrimaryColumn("integer")
  id!: number;

  @Column("varchar")
  relation!: string;

  @Column("integer")
  fromId!: number;

  @Column("integer")
  toId!: number;

  @ManyToOne(() => Role)
  @JoinColumn({ name: "fromId" })
  from!: Role;

  @ManyToOne(() => Role)
  @JoinColumn({ name: "toId" })
  to!: Role;
}

/** What the kinds of facts have in common. */
abstract class Fact {
  @PrimaryColumn("integer")
  id!: number;

  @Column("varchar")
  type!: string;

  @Column("varchar")
  ref!: string;

  @Column("integer")
  roleId!: number;

  @Column("integer")
  position!: number;
}

@ObjectType()
@Entity("fact")
export class Responsibility extends Fact {
  @Field()
  @Column("varchar")
  statement!: string;
}

@ObjectType()
@Entity("fact")
export class Requirement extends Fact {
  @Field()
  @Column("varchar")
  necessity!: string;

  @Field(() => Skill)
  @ManyToOne(() => Skill)
  @JoinColumn({ name: "skillId" })
  skill!: Skill;
}

@ObjectType()
@Entity("fact")
export class CareerMove extends Fact {
  @Field()
  @Column("varchar")
  kind!: string;

  @Field(() => Role)
  @ManyToOne(() => Role)
  @JoinColumn({ name: "toRoleId" })
  to!: Role;
}

@ObjectType()
export class Hit {
  @Field()
  ref!: string;

  @Field()
  label!: string;
}
