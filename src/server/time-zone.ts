/** IANA name of the time zone in which the service's days and office hours are meant. */
export const timeZone = 'Asia/Ho_Chi_Minh';
