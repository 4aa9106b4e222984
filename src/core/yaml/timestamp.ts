const TIMESTAMP =
  /^(\d{4})-(\d\d?)-(\d\d?)(?:[Tt](\d\d?):(\d\d?):(\d\d?)(?:[.,]\d+)?(?:Z|[+-](\d\d):(\d\d))| (\d\d?):(\d\d?):(\d\d?)(?:[.,]\d+)?)?$/;

/** Whether go-yaml takes a text for a moment or a day. */
export function isTimestamp(source: string): boolean {
  const match = TIMESTAMP.exec(source);
  if (match === null) return false;
  const [year = 0, month = 0, day = 0, ...time] = match.slice(1).map((part) => Number(part ?? 0));
  const [hour = 0, minute = 0, second = 0, zone = 0, zoneMinute = 0, hour2 = 0, minute2 = 0, second2 = 0] =
    time;
  return (
    isDay(year, month, day) &&
    Math.max(hour, hour2) < 24 &&
    Math.max(minute, minute2, second, second2, zoneMinute) < 60 &&
    zone <= 24
  );
}

function isDay(year: number, month: number, day: number): boolean {
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1];
  return days !== undefined && day >= 1 && day <= days;
}
