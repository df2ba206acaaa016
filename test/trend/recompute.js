/**
 * The figures of a trend computed again from its definitions in the guide, with exact fractions. Written apart from the
 * program: it imports nothing of `src`.
 *
 * @typedef {{ key: string, households: number | null, installed: number | null, added: number | null }} Row
 * @typedef {{ date: string, rows: Row[] }} Sheet one indicator of one sheet; keys are the newest names
 * @typedef {{ rate: string, from?: string, by?: string, basis?: string, plan?: { date: string, rate: string }[] }} Goal
 * @typedef {{ n: bigint, d: bigint }} Fraction
 */

/** @param {bigint | number} n @param {bigint | number} d @returns {Fraction} */
const fraction = (n, d = 1n) => ({ n: BigInt(n), d: BigInt(d) });
/** @param {Fraction} a @param {Fraction} b */
const minus = (a, b) => fraction(a.n * b.d - b.n * a.d, a.d * b.d);
/** @param {Fraction} a @param {Fraction} b */
const plus = (a, b) => fraction(a.n * b.d + b.n * a.d, a.d * b.d);
/** @param {Fraction} a @param {Fraction} b */
const times = (a, b) => fraction(a.n * b.n, a.d * b.d);
/** @param {Fraction} a @param {Fraction} b */
const over = (a, b) => {
  const sign = b.n < 0n ? -1n : 1n;
  return fraction(sign * a.n * b.d, sign * a.d * b.n);
};
/** @param {Fraction} a @param {Fraction} b */
const order = (a, b) => {
  const difference = minus(a, b).n;
  return difference < 0n ? -1 : Number(difference > 0n);
};
/** @param {Fraction} x */
const floor = (x) => (x.n >= 0n ? x.n / x.d : -((-x.n + x.d - 1n) / x.d));
/** @param {Fraction} x */
const ceil = (x) => -floor(fraction(-x.n, x.d));

/** Rounds half away from zero. @param {Fraction} x @param {number} decimals */
function text(x, decimals) {
  const scale = 10n ** BigInt(decimals);
  const size = x.n < 0n ? -x.n : x.n;
  const units = floor(plus(fraction(size * scale, x.d), fraction(1n, 2n)));
  const digits = String(units).padStart(decimals + 1, '0');
  const body = decimals === 0 ? digits : `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
  return x.n < 0n && units > 0n ? `-${body}` : body;
}

/** @param {string} percent */
function percentOf(percent) {
  const [whole = '', part = ''] = percent.replace('%', '').split('.');
  return fraction(BigInt(whole + part), 100n * 10n ** BigInt(part.length));
}

const DAY = 86_400_000;
/** @param {string} date */
const stamp = (date) => Date.UTC(...numbers(date));
/** @param {string} date @returns {[number, number, number]} */
function numbers(date) {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  return [year, month - 1, day];
}
/** @param {string} from @param {string} to */
const days = (from, to) => (stamp(to) - stamp(from)) / DAY;
/** @param {string} date @param {bigint} count */
function later(date, count) {
  if (count > 3_000_000n) return null;
  const found = new Date(stamp(date) + Number(count) * DAY);
  return found.getUTCFullYear() > 9999 ? null : found.toISOString().slice(0, 10);
}

const ONE = fraction(1n);
/** @param {Goal | null} goal */
const rateOf = (goal) => (goal ? percentOf(goal.rate) : ONE);

/** @param {Goal | null} goal @param {string} date @returns {Fraction | null} */
export function planned(goal, date) {
  if (!goal?.from || !goal.by) return null;
  if (date < goal.from) return fraction(0n);
  const rate = percentOf(goal.rate);
  if (goal.plan) {
    const steps = [{ date: goal.from, rate: '0%' }, ...goal.plan];
    const next = steps.findIndex((step) => step.date > date);
    const [low, high] = [steps[next - 1], steps[next]];
    const last = percentOf(steps.at(-1)?.rate ?? '0%');
    let value = last;
    if (low && high) {
      const part = fraction(days(low.date, date), days(low.date, high.date));
      const [from, to] = [percentOf(low.rate), percentOf(high.rate)];
      value = plus(from, times(minus(to, from), part));
    }
    return order(value, rate) > 0 ? rate : value;
  }
  if (date >= goal.by) return rate;
  if (goal.basis === 'months') {
    const month = (/** @type {string} */ day) => numbers(day)[0] * 12 + numbers(day)[1];
    const whole = month(goal.by) - month(goal.from) + 1;
    return times(rate, fraction(month(date) - month(goal.from) + 1, whole));
  }
  return times(rate, fraction(days(goal.from, date) + 1, days(goal.from, goal.by) + 1));
}

/** Competition ranks: one more than the number of better ones. @param {(Fraction | null)[]} rates */
const ranks = (rates) =>
  rates.map((own) =>
    own === null ? null : 1 + rates.filter((rate) => rate && order(rate, own) > 0).length,
  );

/** @param {number | null} installed @param {number | null} households */
const share = (installed, households) =>
  installed === null || households === null || households === 0
    ? null
    : fraction(installed, households);

/** @param {Fraction | null} rate */
function rateText(rate) {
  if (!rate) return null;
  const printed = text(times(rate, fraction(100n)), 2);
  return order(rate, ONE) < 0 && printed === '100.00' ? '99.99%' : `${printed}%`;
}

/** @param {Fraction[]} all */
function median(all) {
  const sorted = [...all].sort(order);
  const middle = sorted.length >> 1;
  const [a, b] = [sorted[sorted.length % 2 ? middle : middle - 1], sorted[middle]];
  return a && b ? over(plus(a, b), fraction(2n)) : null;
}

/** @typedef {{ households: number | null, installed: number | null, added: number | null, rate: Fraction | null, rank: number | null }} Point */

/**
 * All figures of one line.
 * @param {Point[]} points @param {string[]} dates @param {Goal | null} goal
 */
function line(points, dates, goal) {
  const target = rateOf(goal);
  /** @param {Fraction | null | undefined} rate */
  const done = (rate) => rate != null && order(rate, target) >= 0;
  const gaps = dates.slice(1).map((date, i) => days(dates[i] ?? '', date));
  const added = points.slice(1).map((point) => point.added);
  const last = /** @type {Point} */ (points.at(-1));
  const today = dates.at(-1) ?? '';
  const n = added.length;

  let idle = null;
  if (added[n - 1] !== null) {
    idle = 0;
    for (let i = n - 1; i >= 0; i--) {
      const start = points[i]?.rate;
      if (added[i] !== 0 || !start || done(start)) break;
      idle++;
    }
  }
  const paces = added.flatMap((value, i) =>
    value === null ? [] : [fraction(value * 7, gaps[i] ?? 1)],
  );
  const recent = paces.slice(-4);
  const typicalPace = median(recent);
  const runs = [];
  for (let end = 3; end < n; end++) {
    const own = added.slice(end - 3, end + 1);
    if (own.includes(null)) continue;
    const sum = own.reduce((/** @type {number} */ total, value) => total + (value ?? 0), 0);
    const time = gaps.slice(end - 3, end + 1).reduce((total, gap) => total + gap, 0);
    runs.push({ end, pace: fraction(sum, time) });
  }
  const known = points.filter((point) => point.installed !== null).length;
  let forecast = null;
  if (known >= 5 && last.rate && last.installed !== null && !done(last.rate) && runs.length > 0) {
    const whole = times(target, fraction(last.households ?? 0));
    const remaining = ceil(whole) - BigInt(last.installed);
    const sorted = runs.map((run) => run.pace).sort(order);
    const at = (/** @type {Fraction | null | undefined} */ pace) =>
      !pace || pace.n <= 0n ? null : later(today, ceil(over(fraction(remaining), pace)));
    forecast = {
      earliest: at(sorted.at(-1)),
      typical: at(median(sorted)),
      latest: at(sorted[0]),
      windows: sorted.length,
    };
  }
  let [hits, trials] = [0, 0];
  for (let i = 0; i < n; i++) {
    const before = runs.filter((run) => run.end < i).map((run) => run.pace);
    const [start, end] = [points[i], points[i + 1]];
    if (before.length === 0 || !start?.rate || done(start.rate) || end?.installed == null) continue;
    before.sort(order);
    const low = floor(times(before[0] ?? ONE, fraction(gaps[i] ?? 1)));
    const high = ceil(times(before.at(-1) ?? ONE, fraction(gaps[i] ?? 1)));
    const moved = BigInt(end.installed) - BigInt(start.installed ?? 0);
    trials++;
    if (moved >= low && moved <= high) hits++;
  }
  const states = points.map((point, i) => {
    const plan = planned(goal, dates[i] ?? '');
    if (!plan || !point.rate) return null;
    if (done(point.rate)) return 'done';
    return order(point.rate, plan) >= 0 ? 'ahead' : 'behind';
  });
  let behindFor = 0;
  while (states[states.length - 1 - behindFor] === 'behind') behindFor++;
  const plan = planned(goal, today);
  const hundred = fraction(100n);
  const progress =
    plan && last.rate
      ? {
          planned: `${text(times(plan, hundred), 2)}%`,
          ahead: Number(text(times(minus(last.rate, plan), hundred), 2)),
          state: states.at(-1),
          behindFor,
        }
      : null;
  let required = null;
  if (goal?.by && last.rate && !done(last.rate)) {
    const needed =
      ceil(times(target, fraction(last.households ?? 0))) - BigInt(last.installed ?? 0);
    const left = days(today, goal.by);
    required = {
      households: Number(needed),
      perWeek: left > 0 ? text(fraction(7n * needed, left), 1) : null,
    };
  }
  const change = (/** @type {Fraction | null | undefined} */ from) =>
    from && last.rate ? Number(text(times(minus(last.rate, from), hundred), 2)) : null;
  return {
    points: points.map((point) => ({ ...point, rate: rateText(point.rate) })),
    pointsChange: change(points[0]?.rate),
    lastPointsChange: change(points.at(-2)?.rate),
    idle,
    pace: typicalPace && { perWeek: text(typicalPace, 1), intervals: recent.length },
    ...{ forecast, progress, required },
    calibration: { hits, trials },
  };
}

/**
 * One indicator of a trend.
 * @param {Sheet[]} sheets oldest first @param {string[]} names in the order of the output @param {Goal | null} goal
 */
export function recompute(sheets, names, goal) {
  const dates = sheets.map((sheet) => sheet.date);
  const rows = sheets.map((sheet) => new Map(sheet.rows.map((row) => [row.key, row])));
  const rates = sheets.map((sheet) =>
    sheet.rows.map((row) => share(row.installed, row.households)),
  );
  const ranked = sheets.map((sheet, s) => {
    const own = ranks(rates[s] ?? []);
    return new Map(sheet.rows.map((row, r) => [row.key, own[r] ?? null]));
  });
  /** @param {number} s @param {string} key */
  const addedAt = (s, key) => {
    const [now, before] = [rows[s]?.get(key)?.installed, rows[s - 1]?.get(key)?.installed];
    return now == null || before == null ? null : now - before;
  };
  const lines = names.map((key) => {
    const points = sheets.map((_, s) => {
      const row = rows[s]?.get(key);
      const [households, installed] = [row?.households ?? null, row?.installed ?? null];
      return {
        ...{ households, installed, added: addedAt(s, key) },
        rate: share(installed, households),
        rank: ranked[s]?.get(key) ?? null,
      };
    });
    return { region: key, ...line(points, dates, goal) };
  });
  const totals = sheets.map((sheet, s) => {
    const parts = sheet.rows.filter((row) => row.households !== null || row.installed !== null);
    /** @param {(row: Row) => number | null} value */
    const sum = (value) =>
      parts.length === 0
        ? null
        : parts.reduce((/** @type {number | null} */ total, row) => {
            const own = value(row);
            return total === null || own === null ? null : total + own;
          }, 0);
    const [households, installed] = [sum((row) => row.households), sum((row) => row.installed)];
    const added = sum((row) => addedAt(s, row.key));
    return { households, installed, added, rate: share(installed, households), rank: null };
  });
  const { calibration: _, ...total } = line(totals, dates, goal);
  // Totals over different regions do not compare.
  const members = sheets.map((sheet) =>
    sheet.rows
      .filter((row) => row.households !== null || row.installed !== null)
      .map(({ key }) => key)
      .sort()
      .join(),
  );
  if (members[0] !== members.at(-1)) total.pointsChange = null;
  if (members.at(-2) !== members.at(-1)) total.lastPointsChange = null;
  const calibration = lines.reduce(
    (sum, own) => ({
      hits: sum.hits + own.calibration.hits,
      trials: sum.trials + own.calibration.trials,
    }),
    { hits: 0, trials: 0 },
  );
  return {
    regions: lines.map(({ calibration: __, ...own }) => own),
    total,
    calibration,
    revisions: sheets.flatMap((_sheet, s) => revisionsAt(sheets, s)),
  };
}

/** @param {Sheet[]} sheets @param {number} s */
function revisionsAt(sheets, s) {
  const [before, now] = [sheets[s - 1], sheets[s]];
  if (!before || !now) return [];
  const was = ranks(before.rows.map((row) => share(row.installed, row.households)));
  /** @param {string} key @param {Partial<Row>} change */
  const altered = (key, change) => {
    const rates = before.rows.map((row) => {
      const own = row.key === key ? { ...row, ...change } : row;
      return share(own.installed, own.households);
    });
    return ranks(rates).flatMap((rank, r) =>
      rank === was[r] ? [] : [{ region: before.rows[r]?.key, was: was[r], now: rank }],
    );
  };
  return now.rows.flatMap((row) => {
    const old = before.rows.find((other) => other.key === row.key);
    if (!old) return [];
    const found = [];
    if (row.installed !== null && old.installed !== null) {
      const implied = row.added === null ? old.installed : row.installed - row.added;
      const later = implied !== old.installed ? implied : row.installed;
      if (implied !== old.installed || row.installed < old.installed) {
        const ranksNow = altered(row.key, { installed: Math.max(0, later) });
        found.push({
          ...{ region: row.key, date: before.date, figure: 'installed' },
          ...{ was: old.installed, now: later, ranks: ranksNow },
        });
      }
    }
    if (row.households !== null && old.households !== null && row.households !== old.households) {
      const ranksNow = altered(row.key, { households: row.households });
      found.push({
        ...{ region: row.key, date: before.date, figure: 'households' },
        ...{ was: old.households, now: row.households, ranks: ranksNow },
      });
    }
    return found;
  });
}
