/** The id of a workspace that is there to be read in the place of the open one, which keeps it from being taken for one of the user's. */
export const TO_READ = 'lesson:read';
