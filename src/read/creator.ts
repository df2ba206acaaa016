/** Program that made a workbook, as its properties say. */
import { openArchive } from './guard/archive.ts';
import { budget } from './guard/limits.ts';
import { relationsOf } from './guard/opc.ts';
import { kindOf } from './sniff.ts';

/**
 * The program or person that an .xlsx names as its creator (ECMA-376, part 2: core properties); `null` when it names none,
 * and for other formats.
 *
 * @throws GasrankError when the file is damaged or past a limit.
 */
export function creatorOf(bytes: Buffer, file: string): string | null {
  if (kindOf(bytes, file) !== 'xlsx') return null;
  const archive = openArchive(bytes, file, budget(file, bytes.length));
  const part = relationsOf(archive, '').find(({ type }) => type === 'core-properties');
  if (!part || !archive.has(part.target)) return null;
  return /<(?:\w+:)?creator\b[^>]*>([^<]*)</u.exec(archive.text(part.target))?.[1] ?? null;
}
