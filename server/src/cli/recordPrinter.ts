/** Writes a JSON array bit by bit, as `JSON.stringify` would at once: of ten thousand plans nothing is kept. */
export class RecordPrinter {
  readonly #print: (text: string) => void;
  #begun: boolean = false;

  constructor(print: (text: string) => void) {
    this.#print = print;
  }

  add(record: unknown): void {
    const text = JSON.stringify(record, null, 2).replaceAll('\n', '\n  ');
    this.#print(`${this.#begun ? ',' : '['}\n  ${text}`);
    this.#begun = true;
  }

  end(): void {
    this.#print(this.#begun ? '\n]\n' : '[]\n');
  }
}
