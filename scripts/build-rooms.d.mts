export function buildRooms(): Promise<void>;
