/** The texts of `--help`. The Chinese ones determine the keys, so that a new text needs no other declaration. */

/** Help of one command. */
interface CommandTexts {
  readonly summary: string;
  readonly description?: string;
  readonly exitCodes?: string;
}

type Texts = Readonly<Record<string, string>>;

export interface HelpTexts {
  readonly description: string;
  readonly command: Readonly<Record<string, CommandTexts>>;
  readonly argument: Texts;
  /** Placeholders of values: <file>. */
  readonly value: Texts;
  /** Headings of the groups of options. */
  readonly group: Texts;
  readonly option: Texts;
  readonly examplesTitle: string;
  /** A command and its purpose. */
  readonly examples: readonly (readonly [command: string, does: string])[];
  readonly usage: string;
  readonly arguments: string;
  readonly commands: string;
  readonly version: string;
  readonly help: string;
  readonly moreHelp: string;
  /** Text after that of an option; at least one of the two is given. */
  readonly optionFacts: (choices: readonly string[], fallback: string | null) => string;
}

/** Help with the keys of one language: a language that lacks a text does not compile. */
export type HelpWordsOf<Source extends HelpTexts> = {
  readonly [Part in keyof HelpTexts]: HelpTexts[Part] extends Readonly<Record<string, infer Text>>
    ? { readonly [Key in keyof Source[Part]]: Text }
    : HelpTexts[Part];
};
