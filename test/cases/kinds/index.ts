/** The cases of each kind of fault. */
import type { FileCase } from '../case.ts';
import { configuration } from './configuration.ts';
import { containers } from './containers.ts';
import { csv } from './csv.ts';
import { dates } from './dates.ts';
import { displayFormats } from './display-formats.ts';
import { firstTotal } from './first-total.ts';
import { formulasWithoutResults } from './formulas-without-results.ts';
import { hidden } from './hidden.ts';
import { messages } from './messages.ts';
import { names } from './names.ts';
import { pivot } from './pivot.ts';
import { ratesOfRoundedCounts } from './rates-of-rounded-counts.ts';
import { signOff } from './sign-off.ts';
import { subtotals } from './subtotals.ts';
import { summary } from './summary.ts';
import { units } from './units.ts';
import { words } from './words.ts';

export const KINDS: Readonly<Record<string, readonly FileCase[]>> = {
  configuration,
  containers,
  csv,
  dates,
  'display-formats': displayFormats,
  'first-total': firstTotal,
  'formulas-without-results': formulasWithoutResults,
  hidden,
  messages,
  names,
  pivot,
  'rates-of-rounded-counts': ratesOfRoundedCounts,
  'sign-off': signOff,
  subtotals,
  summary,
  units,
  words,
};
