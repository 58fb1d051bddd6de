/** The queues and the event sources that poll them. */
@NullMarked
package cn.beian.local.queue;

import org.jspecify.annotations.NullMarked;
