/** What is said of a finding: what was found and why it matters, and what to do. */
export interface TemuanWords {
  readonly message: string;
  readonly fix: string;
}
