/** What may run together, and how to end what stands in the way (并行规则). */
@NullMarked
package cn.beian.domain.concurrency;

import org.jspecify.annotations.NullMarked;
