/** The value below which the given share of the values lies (nearest rank). */
export function quantile(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)];
}

export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  return sorted.length % 2 ? sorted[Math.floor(middle)] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** By how much values rise from one to the next, by the line of least squares. */
export function slope(values) {
  const mean = (numbers) => numbers.reduce((sum, value) => sum + value, 0) / numbers.length;
  const [middle, average] = [(values.length - 1) / 2, mean(values)];
  const rise = mean(values.map((value, index) => (index - middle) * (value - average)));
  return rise / mean(values.map((_, index) => (index - middle) ** 2));
}
