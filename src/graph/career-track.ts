import { CareerTrack } from "../catalog/career-move";
import { enumeration } from "./enumeration";

enumeration(CareerTrack, "CareerTrack", "The course that a career takes.", {
  INDIVIDUAL_CONTRIBUTOR: "Engineering work without formal people management.",
  MANAGEMENT: "Formal people management.",
});

export { CareerTrack };
