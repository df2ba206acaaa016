/** Limits of charts. */

/** Maximum number of bars that can be distinguished. */
export const MAX_BARS = 60;

/** Maximum number of bars in a picture, which then takes at most 2 MB. */
export const MAX_PICTURE_BARS = 120;
