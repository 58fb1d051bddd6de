package cn.beian.domain.sms;

import cn.beian.domain.order.OrderId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The SMS check of one contact for one hand-over of an order (FAQ-SMS-05..07). What it compares is
 * in its {@link SmsSecret}.
 *
 * @param contact a keyed hash of the mobile number
 * @param number tells apart the checks of one hand-over, from 0
 * @param wrongEntries wrong codes, numbers and certificates counted together (FAQ-SMS-11)
 * @param passedAt null while it is outstanding
 */
public record SmsCheck(
    String contact,
    OrderId order,
    int submission,
    int number,
    Instant sentAt,
    int wrongEntries,
    @Nullable Instant passedAt) {}
