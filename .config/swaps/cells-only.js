/** Stands in for what hucre reads beside cells: charts, pivots, comments, properties of the file. None are found. */
const nothing = () => undefined;
const none = () => [];
const noFields = () => ({});

export {
  noFields as parseAppProperties,
  noFields as parseCoreProperties,
  noFields as parseCustomProperties,
  none as assembleCellImages,
  none as parseCellImages,
  none as parsePersons,
  none as parseSlicers,
  none as parseThreadedComments,
  none as parseTimelines,
  nothing as attachPivotCacheFields,
  nothing as decryptAgile,
  nothing as parseChart,
  nothing as parseContentTypes,
  nothing as parseExternalLink,
  nothing as parsePivotCacheDefinition,
  nothing as parsePivotTable,
  nothing as parseSlicerCache,
  nothing as parseTimelineCache,
};
export const parseComments = () => new Map();
/** The type of a relation that no workbook has. */
export const REL_CELL_IMAGES = '';
