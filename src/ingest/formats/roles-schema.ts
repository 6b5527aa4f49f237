import { z } from "zod";
import { CareerTrack, MoveKind } from "../../catalog/career-move";
import { DOCUMENT_SCHEME } from "../../catalog/document";
import { EducationLevel } from "../../catalog/education";
import { InsightKind, Stance } from "../../catalog/insight";
import { Necessity } from "../../catalog/requirement";
import { SkillKind } from "../../catalog/skill";
import { slugOf } from "../slug";

const text = z.string().trim().min(1, "must not be empty");
/** A label, of which a ref can be made. */
const label = text.refine((value) => slugOf(value) !== "", "must have a letter from a to z or a digit");
const locator = z.string().regex(/^\d+-\d+$/, "must be start-end, like 120-134");
const labels = z.array(text).default([]);
const years = z.int().min(0).max(80);

/** What every fact has: its statement, where it stands, and optionally a key of its own. */
const fact = {
  statement: text,
  at: z.union([locator, z.array(locator).min(1)]),
  /** Keeps the fact's ref where its statement is reworded. */
  key: z
    .string()
    .regex(/^[a-z0-9-]+$/, "must be a slug")
    .optional(),
  /** How sure the curator is, 0 to 1. */
  confidence: z.number().min(0).max(1).default(1),
};

export const schemeFile = z.strictObject({
  code: z
    .string()
    .regex(/^[a-z][a-z0-9-]*$/, "must be a slug")
    .refine((code) => code !== DOCUMENT_SCHEME, `must not be "${DOCUMENT_SCHEME}", the scheme of documents`),
  title: text,
  version: text.nullable().default(null),
  licence: text,
  attribution: text,
  languages: z.array(text).min(1),
});

export type SchemeFile = z.infer<typeof schemeFile>;

export const roleGroupsFile = z.array(
  z.strictObject({ label, parent: text.optional(), description: text.optional() }),
);

export const experienceBandsFile = z
  .array(
    z.strictObject({
      code: z.string().regex(/^[a-z0-9-]+$/, "must be a slug"),
      label: text,
      minYears: z.int().min(0),
      maxYears: z.int().min(0),
    }),
  )
  .superRefine((bands, context) => {
    bands.forEach((band, index) => {
      const before = bands[index - 1];
      if (band.maxYears < band.minYears || (before && band.minYears <= before.maxYears)) {
        const message = "bands must rise without overlap";
        context.addIssue({ code: "custom", path: [index, "minYears"], message });
      }
    });
  });

export const skillGroupsFile = z.array(
  z.strictObject({ label, broader: labels, description: text.optional() }),
);

export const skillsFile = z.array(
  z.strictObject({
    label,
    kind: z.enum(SkillKind),
    broader: z.array(text).min(1),
    altLabels: labels,
    description: text.optional(),
    /** Labels of the skills that take this one's place; the skill is then deprecated. */
    replacedBy: labels,
  }),
);

export const responsibilitiesFile = z.array(label);

export const roleFile = z.strictObject({
  label,
  altLabels: labels,
  description: text.optional(),
  group: text,
  /** Key of the document that the locators below point into. */
  document: text.optional(),
  responsibilities: z.array(z.strictObject({ ...fact, responsibility: text.optional() })).default([]),
  requirements: z
    .array(
      z.strictObject({
        ...fact,
        skill: text,
        necessity: z.enum(Necessity),
        alternatives: text.optional(),
      }),
    )
    .default([]),
  experience: z
    .array(
      z
        .strictObject({
          ...fact,
          minYears: years.optional(),
          maxYears: years.optional(),
          openEnded: z.boolean().default(false),
          scope: text,
        })
        .refine(({ minYears = 0, maxYears = minYears }) => minYears <= maxYears, {
          path: ["maxYears"],
          error: "must not be less than minYears",
        }),
    )
    .default([]),
  education: z
    .array(
      z.strictObject({
        ...fact,
        level: z.enum(EducationLevel),
        field: text.optional(),
        orEquivalent: z.boolean().default(false),
        necessity: z.enum(Necessity),
      }),
    )
    .default([]),
  moves: z
    .array(
      z.strictObject({
        ...fact,
        to: text,
        track: z.enum(CareerTrack),
        kind: z.enum(MoveKind),
        typicalYears: text.optional(),
      }),
    )
    .default([]),
  insights: z
    .array(
      z
        .strictObject({
          ...fact,
          kind: z.enum(InsightKind),
          /** Where the source says plainly whether the role does what the kind is about. */
          stance: z.enum(Stance).optional(),
          question: text.optional(),
          min: z.number().optional(),
          max: z.number().optional(),
          unit: text.optional(),
        })
        .refine(({ min = 0, max = min }) => min <= max, {
          path: ["max"],
          error: "must not be less than min",
        }),
    )
    .default([]),
});

export type RoleFile = z.infer<typeof roleFile>;
export type ExperienceBands = z.infer<typeof experienceBandsFile>;
