/** Definition of a command: name, arguments and options as data, and `run`. */
import type { Command } from 'commander';
import type { HelpWords, Language } from '../../lang/index.ts';
import type { ConfigOptions, Settings } from '../config/config.ts';
import type { NamedFiles } from '../invocation.ts';

/** Arguments that a command takes, in this order. */
export interface ArgumentDefinition {
  /** Placeholder in the help. */
  readonly value: keyof HelpWords['value'];
  readonly help?: keyof HelpWords['argument'];
  readonly isRequired?: boolean;
  /** Takes all remaining words. */
  readonly isVariadic?: boolean;
  /** Allowed words. */
  readonly choices?: readonly string[];
  /** Follows `--`, because it is a command line of one of these commands. */
  readonly behindDashes?: readonly CommandDefinition[];
}

/** An option. Its key is the name of its value: `prevSheet` is `--prev-sheet`. */
export interface OptionDefinition {
  /** `-p`. */
  readonly short?: string;
  readonly help?: keyof HelpWords['option'];
  /** Placeholder of the value; an option without one is a switch. */
  readonly value?: keyof HelpWords['value'];
  /** Allowed values; the help lists them. */
  readonly choices?: readonly string[];
  /** Returns the value; `before` is the previous value of a repeated option. */
  parse?(text: string, before?: unknown): unknown;
  /** Value if the option is not given. */
  readonly initial?: string | number;
  /** Default shown in the help, for a value that is determined elsewhere. */
  readonly shown?: string;
  /** Help of `--no-NAME`, which makes the value `false`. Without `help`, this is the only form. */
  readonly off?: keyof HelpWords['option'];
}

export type OptionDefinitions = Readonly<Record<string, OptionDefinition>>;

/** Options by their heading in the help, in its order. */
export type OptionGroups = { readonly [Group in keyof HelpWords['group']]?: OptionDefinitions };

type ParsedValue<Option> = Option extends { parse(text: string): infer Value }
  ? Value
  : Option extends { choices: readonly (infer Choice)[] }
    ? Choice
    : Option extends { value: string }
      ? string
      : true;

type OptionValue<Option> = Option extends { off: string }
  ? Option extends { help: string }
    ? ParsedValue<Option> | false
    : boolean
  : ParsedValue<Option>;

/** Option that always has a value: it has an initial one, or is on by default. */
type Settled = { initial: unknown } | { off: string; help?: never };

type OptionValues<Options> = {
  readonly [Name in keyof Options as Options[Name] extends Settled ? Name : never]: OptionValue<
    Options[Name]
  >;
} & {
  readonly [Name in keyof Options as Options[Name] extends Settled ? never : Name]?: OptionValue<
    Options[Name]
  >;
};

type Intersection<Union> = (Union extends unknown ? (one: Union) => void : never) extends (
  all: infer All,
) => void
  ? All
  : never;

/** Parsed options of a command, by its definition. */
export type OptionsOf<Groups> = OptionValues<Intersection<Groups[keyof Groups]>>;

/** The run that a command belongs to. */
export interface Context {
  /** The words after the program's name. */
  readonly line: readonly string[];
  readonly commands: readonly CommandDefinition[];
  readonly program: Command;
  /** Language of messages: that of the last loaded configuration, unless another was requested. */
  readonly language: Language;
  /** The language requested by the command line or the environment. */
  readonly asked: Language | null;
  readonly version: string;
  /** Loads the settings of an input; from then on, a long run shows its progress unless it is to be quiet. */
  readonly settingsFor: (
    input: string,
    options: ConfigOptions & Omit<NamedFiles, 'file'> & { readonly quiet?: boolean },
  ) => Promise<Settings>;
}

export interface CommandDefinition<Options = object> {
  /** Also the key of its words in the help. */
  readonly name: keyof HelpWords['command'];
  readonly arguments: readonly ArgumentDefinition[];
  readonly options: OptionGroups;
  /** The help begins with the examples of the whole program. */
  readonly hasExamples?: boolean;
  /** For programs; not in the help. */
  readonly isHidden?: boolean;
  /**
   * Runs the command.
   *
   * @param words the arguments that are given
   * @returns the exit code
   * @throws GasrankError if an input or output cannot be used
   */
  run(words: readonly string[], options: Options, context: Context): Promise<number>;
}

/** Defines a command whose `run` gets the types of its own options. */
export function defineCommand<const Groups extends OptionGroups>(
  definition: Omit<CommandDefinition<OptionsOf<Groups>>, 'options'> & { readonly options: Groups },
): CommandDefinition<OptionsOf<Groups>> {
  return definition;
}
