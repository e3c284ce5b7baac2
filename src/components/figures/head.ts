/** What every picture says about itself. */
export interface Head {
  /** Starts the ids inside the picture. */
  id: string;
  title: string;
  describe: string;
}

/** A drawing gets its words by place. */
export interface DrawingProps extends Head {
  labels: string[];
  marks: string[];
}
