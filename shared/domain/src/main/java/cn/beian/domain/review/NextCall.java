package cn.beian.domain.review;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whom to call next.
 *
 * @param service the service whose principal or emergency contact it is; null for the subject's
 * @param notBefore null when at once
 */
public record NextCall(
    Call.Contact contact, @Nullable Integer service, @Nullable Instant notBefore) {}
