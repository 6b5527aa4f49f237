import { type GraphiQLPlugin, UnStyledButton, useGraphiQL, useGraphiQLActions } from "@graphiql/react";

const files = import.meta.glob<string>("../examples/*.graphql", {
  query: "?raw",
  import: "default",
  eager: true,
});

export const EXAMPLES = Object.entries(files)
  .sort(([a], [b]) => (a < b ? -1 : 1))
  .map(([path, source]) => ({
    path,
    title: /^#\s*(.+)/.exec(source)?.[1]?.trim() ?? path,
    query: source.trimEnd(),
  }));

function Icon() {
  return (
    <svg viewBox="0 0 24 24" fill="none" stroke="currentColor" strokeWidth={1.5} aria-hidden="true">
      <path d="M9 5h12M9 12h12M9 19h12M3 5h1M3 12h1M3 19h1" strokeLinecap="round" />
    </svg>
  );
}

function Content() {
  const queryEditor = useGraphiQL((state) => state.queryEditor);
  const { addTab, updateActiveTabValues } = useGraphiQLActions();

  function open(query: string) {
    addTab();
    // The editor reports its change a moment later; the tab needs its title now.
    updateActiveTabValues({ query });
    queryEditor?.setValue(query);
  }

  return (
    <section aria-label="Examples" className="examples">
      <h2>Examples</h2>
      <p>A click opens the query in a new tab.</p>
      <ol>
        {EXAMPLES.map(({ path, title, query }) => (
          <li key={path}>
            <UnStyledButton type="button" disabled={!queryEditor} onClick={() => open(query)}>
              {title}
            </UnStyledButton>
          </li>
        ))}
      </ol>
    </section>
  );
}

export const EXAMPLES_PLUGIN: GraphiQLPlugin = { title: "Examples", icon: Icon, content: Content };
