package cn.beian.domain.sms;

import java.time.Duration;

/**
 * How often contacts may try.
 *
 * @param wrongEntries wrong entries allowed for each code; the next attempt returns the order
 *     (FAQ-SMS-11)
 * @param resends new codes for each check of a hand-over
 * @param window the fixed windows in which attempts are counted, from whole multiples since 1970 on
 * @param perNumber attempts for one mobile in a window, entries and resends together
 * @param perOrder attempts for one order in a window
 * @param perAddress attempts from one caller's address in a window
 */
public record SmsCheckPolicy(
    int wrongEntries, int resends, Duration window, int perNumber, int perOrder, int perAddress) {}
