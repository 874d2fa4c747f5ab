/** IANA name of the time zone whose days the service counts. */
export const timeZone = 'Asia/Ho_Chi_Minh';
