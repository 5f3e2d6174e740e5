/** A version that is published. */
export interface Release {
  readonly version: string;
  /** What is new in it, as plain text. */
  readonly notes?: string;
}

/** What fetches and installs new versions. All of it may throw UpdateFailure. */
export interface Engine {
  /** The signed release that is offered now; undefined where it is none for this computer. */
  latest(): Promise<Release | undefined>;
  /** Downloads that release, and checks it. @param onPercent is told how far it is, from 0 to 100. */
  download(onPercent: (percent: number) => void): Promise<void>;
  /** Checks once more that what was downloaded is what was signed, and can be put in the place of this one. */
  check(): Promise<void>;
  /** Installs it and starts it. The very last that this process does. */
  install(): Promise<void>;
}
