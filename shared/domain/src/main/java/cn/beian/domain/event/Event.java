package cn.beian.domain.event;

import cn.beian.domain.account.AccountId;
import java.time.Instant;

/**
 * Something that happened to an order, an instance, a code or the blacklist: part of its history,
 * and what the relay passes on. It carries ids and never personal data.
 *
 * @param id sorts by time
 * @param subjectId the id of the order, the instance, the purchase or the change of the blacklist,
 *     or the service code
 * @param account the account whose order or instance it is; the caller's for the blacklist
 * @param actor who did it: a user's id, or the function's name
 */
public record Event(
    String id, EventType type, String subjectId, AccountId account, String actor, Instant at) {}
