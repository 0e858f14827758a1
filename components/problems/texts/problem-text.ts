/** What one problem means, to the person who meets it and to whoever writes a program. */
export interface ProblemText {
  readonly happened: string
  /** Steps for a person, the best one first. */
  readonly whatToDo: readonly string[]
  /** What a program should do, and which members help it. */
  readonly forPrograms: string
  /** An exchange in which it comes up, shortened to what matters. */
  readonly request: string
  readonly response: string
}
