/** The schema of the peers that someone writes by hand: what the three questions need, and no more. */

export const SCHEMA = `
type Query {
  role(ref: String!): Role
  roles(refs: [String!]!): [Role!]!
  search(query: String!, first: Int!): [Hit!]!
}
type Role {
  ref: String!
  label: String!
  description: String
  group: RoleGroup
  broader: [Role!]!
  narrower: [Role!]!
  responsibilities(first: Int!): [Responsibility!]!
  requirements(first: Int!): [Requirement!]!
  moves: [CareerMove!]!
}
type RoleGroup {
  ref: String!
  label: String!
}
type Responsibility {
  statement: String!
}
type Requirement {
  necessity: String!
  skill: Skill!
}
type Skill {
  ref: String!
  label: String!
  kind: String!
}
type CareerMove {
  kind: String!
  to: Role!
}
type Hit {
  ref: String!
  label: String!
}
`;

const REQUIREMENTS = "necessity skill { ref label kind }";

const QUERIES = {
  one: `query ($ref: String!, $skills: Int!, $duties: Int!) {
    role(ref: $ref) {
      ref label description group { ref label } broader { ref label } narrower { ref label }
      responsibilities(first: $duties) { statement } requirements(first: $skills) { ${REQUIREMENTS} }
      moves { kind to { ref label } }
    }
  }`,
  list: `query ($refs: [String!]!) {
    roles(refs: $refs) { ref label requirements(first: 100) { ${REQUIREMENTS} } }
  }`,
  search: "query ($query: String!, $first: Int!) { search(query: $query, first: $first) { ref label } }",
};

/** A request of GraphQL over HTTP. */
export const graphqlRequest = (query, variables) => ({
  path: "/graphql",
  body: JSON.stringify({ query, variables }),
});

/** How a peer with this schema is asked, and what its answers say, in the form in which they are compared. */
export const request = (name, variables) => graphqlRequest(QUERIES[name], variables);
export const answers = {
  one: ({ data }) => data.role,
  list: ({ data }) => data.roles,
  search: ({ data }) => data.search,
};
