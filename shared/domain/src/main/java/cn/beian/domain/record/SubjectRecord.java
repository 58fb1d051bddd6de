package cn.beian.domain.record;

import cn.beian.domain.account.AccountId;
import cn.beian.domain.filing.Province;
import cn.beian.domain.order.OrderId;
import java.time.Instant;

/**
 * A filed subject (备案主体) without its personal data, which stays with the order that filed it.
 *
 * @param filingNumber such as 粤ICP备2026000001号
 * @param order the order whose content stands on record, the filing or the last change
 */
public record SubjectRecord(
    String filingNumber, AccountId account, Province province, OrderId order, Instant filedAt) {}
