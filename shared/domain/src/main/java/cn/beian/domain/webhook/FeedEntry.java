package cn.beian.domain.webhook;

import cn.beian.domain.event.EventType;
import java.time.Instant;

/**
 * An event in its account's feed: ids and times, no personal data.
 *
 * @param position in the feed, from 1, without gaps
 * @param sequence among the account's events of the same order or thing, from 1, without gaps
 * @param eventId the same in every delivery
 * @param subjectId the order, instance, purchase, service code or webhook
 */
public record FeedEntry(
    long position, long sequence, String eventId, EventType type, String subjectId, Instant at) {}
