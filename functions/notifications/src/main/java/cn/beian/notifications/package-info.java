/** Functions: events to queues, and messages to people. */
@NullMarked
package cn.beian.notifications;

import org.jspecify.annotations.NullMarked;
