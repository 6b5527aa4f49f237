/** Terms of our own; a ref never has a bare "#", so that none of them is the IRI of anything in a catalog. */
const OWN = "urn:rolegraph:vocabulary#";

const own = (name: string) => `rolegraph:${name}`;
const toNode = (id: string) => ({ "@id": id, "@type": "@id" });
const toNumber = (id: string) => ({ "@id": id, "@type": "xsd:double" });
const byLanguage = (id: string) => ({ "@id": id, "@container": "@language" });

/** What the terms of the file stand for; none of it has to be fetched. https://www.w3.org/TR/skos-reference/ */
export const CONTEXT = {
  skos: "http://www.w3.org/2004/02/skos/core#",
  dct: "http://purl.org/dc/terms/",
  owl: "http://www.w3.org/2002/07/owl#",
  rdf: "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
  rdfs: "http://www.w3.org/2000/01/rdf-schema#",
  xsd: "http://www.w3.org/2001/XMLSchema#",
  rolegraph: OWN,
  id: "@id",
  type: "@type",
  ConceptScheme: "skos:ConceptScheme",
  Concept: "skos:Concept",
  Collection: "skos:Collection",
  ref: "dct:identifier",
  title: "dct:title",
  version: "owl:versionInfo",
  licence: "dct:rights",
  language: "dct:language",
  inScheme: toNode("skos:inScheme"),
  notation: "skos:notation",
  prefLabel: byLanguage("skos:prefLabel"),
  altLabel: byLanguage("skos:altLabel"),
  hiddenLabel: byLanguage("skos:hiddenLabel"),
  definition: byLanguage("skos:definition"),
  member: toNode("skos:member"),
  broader: toNode("skos:broader"),
  related: toNode("skos:related"),
  exactMatch: toNode("skos:exactMatch"),
  closeMatch: toNode("skos:closeMatch"),
  broadMatch: toNode("skos:broadMatch"),
  narrowMatch: toNode("skos:narrowMatch"),
  relatedMatch: toNode("skos:relatedMatch"),
  isReplacedBy: toNode("dct:isReplacedBy"),
  deprecated: "owl:deprecated",
  Role: own("Role"),
  RoleGroup: own("RoleGroup"),
  Skill: own("Skill"),
  SkillGroup: own("SkillGroup"),
  Requirement: own("Requirement"),
  SkillScale: own("SkillScale"),
  attribution: own("attribution"),
  kind: own("kind"),
  reuseLevel: own("reuseLevel"),
  requires: own("requires"),
  skill: toNode(own("skill")),
  necessity: own("necessity"),
  importance: toNumber(own("importance")),
  level: toNumber(own("level")),
  scale: toNode(own("scale")),
  inDemand: own("inDemand"),
  min: toNumber(own("min")),
  max: toNumber(own("max")),
  comment: "rdfs:comment",
};

const term = (type: "rdfs:Class" | "rdf:Property", name: string, comment: string) => ({
  id: own(name),
  type,
  comment,
});

/** What our own terms mean, as nodes of the file. */
export const VOCABULARY = [
  term("rdfs:Class", "Role", "A role or occupation."),
  term("rdfs:Class", "RoleGroup", "A group of roles: of ISCO, of the SOC, or a role family."),
  term("rdfs:Class", "Skill", "A skill, or something to know."),
  term("rdfs:Class", "SkillGroup", "A group of skills."),
  term("rdfs:Class", "Requirement", "That a role asks for a skill, or that a skill needs another."),
  term("rdfs:Class", "SkillScale", "A scale on which a publisher grades skills."),
  term("rdf:Property", "attribution", "The words that the publisher of a scheme asks to be named with."),
  term(
    "rdf:Property",
    "kind",
    "The kind of a skill: KNOWLEDGE, COMPETENCE, TECHNOLOGY, LANGUAGE, TRANSVERSAL.",
  ),
  term(
    "rdf:Property",
    "reuseLevel",
    "How widely a skill is reused, after ESCO: TRANSVERSAL, CROSS_SECTOR, SECTOR_SPECIFIC, OCCUPATION_SPECIFIC.",
  ),
  term("rdf:Property", "requires", "From a role or skill to its requirements."),
  term("rdf:Property", "skill", "The skill that a requirement is about."),
  term(
    "rdf:Property",
    "necessity",
    "How strongly the source asks for it: REQUIRED, PREFERRED, OPTIONAL, EXAMPLE, MENTIONED, ACQUIRED.",
  ),
  term("rdf:Property", "importance", "How important the skill is for the role, from 0 to 1."),
  term("rdf:Property", "level", "The level of the skill that is asked for, on the requirement's scale."),
  term("rdf:Property", "scale", "The scale of the level."),
  term("rdf:Property", "inDemand", "Whether employers often name the technology for the role."),
  term("rdf:Property", "min", "The lowest level of a scale."),
  term("rdf:Property", "max", "The highest level of a scale."),
];
