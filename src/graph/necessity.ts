import { Necessity } from "../catalog/requirement";
import { enumeration } from "./enumeration";

enumeration(Necessity, "Necessity", "How strongly a source asks for something, as its own words have it.", {
  REQUIRED:
    'Asked for without condition: "must", "essential", "non-negotiable", "commonly required"; essential in ESCO.',
  PREFERRED: 'Wished for: "commonly expected", "desirable".',
  OPTIONAL: "Useful in some cases only; optional in ESCO.",
  EXAMPLE: 'Named as an example: "such as Java, Python or Go".',
  MENTIONED: "Named with no stated strength.",
  ACQUIRED: "Taught by the job itself.",
});

export { Necessity };
