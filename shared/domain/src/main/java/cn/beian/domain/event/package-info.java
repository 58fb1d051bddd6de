/** Domain events: what happened, in ids only. */
@NullMarked
package cn.beian.domain.event;

import org.jspecify.annotations.NullMarked;
