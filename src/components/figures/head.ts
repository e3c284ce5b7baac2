/** What every picture says about itself. */
export interface Head {
  title: string;
  describe: string;
}

/** A drawing gets its words by place. */
export interface DrawingProps extends Head {
  labels: string[];
  marks: string[];
}
