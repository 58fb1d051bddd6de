package cn.beian.domain.refusal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What stands in the way of an order.
 *
 * @param held what is held: ACCOUNT, DOMAIN, CERTIFICATE or SERVICE_CODE
 * @param name the thing's name where it is not personal data, such as the domain; null otherwise
 * @param order the order that holds it; masked when it is another account's; null when it is held
 *     by a filed record
 * @param since since when, where known
 * @param path JSON Pointer to the field of the refused order, empty for the whole
 */
public record Blocker(
    String held,
    @Nullable String name,
    @Nullable String order,
    @Nullable Instant since,
    String path) {}
