/** Webhooks: an account's feed of events, and the addresses of its own systems that they go to. */
@NullMarked
package cn.beian.domain.webhook;

import org.jspecify.annotations.NullMarked;
