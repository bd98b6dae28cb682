/** Whether values go on by the same step from each to the next, as the marks of a chart's scale do; `within` is how far a step may be off. */
export function equalSteps(values: readonly number[], within: number): boolean {
  const steps = values.slice(1).map((value, index) => value - values[index]!);
  return steps.every((step) => step !== 0 && Math.abs(step - steps[0]!) <= within);
}
