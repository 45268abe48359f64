/** The day of an ISO 8601 instant where the reader is, as YYYY-MM-DD; '' where it is no instant. */
export function dayIn(instant: string, timeZone: string): string {
  return localTime(instant, timeZone).split('T')[0] ?? '';
}

/** What the clock showed there at an ISO 8601 instant, as YYYY-MM-DDTHH:mm:ss; '' where it is no instant. */
export function localTime(instant: string, timeZone: string): string {
  const time = Date.parse(instant);
  if (Number.isNaN(time)) return '';
  const format = formatIn(timeZone);
  const parts = new Map(format.formatToParts(time).map((part) => [part.type, part.value]));
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? '';
  const day = `${part('year')}-${part('month')}-${part('day')}`;
  return `${day}T${part('hour')}:${part('minute')}:${part('second')}`;
}

/** Making one takes longer than using it ten thousand times. */
const formats = new Map<string, Intl.DateTimeFormat>();

function formatIn(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known !== undefined) return known;
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
  });
  formats.set(timeZone, format);
  return format;
}
