/** How often somebody may try what anybody may call. */
@NullMarked
package cn.beian.domain.attempt;

import org.jspecify.annotations.NullMarked;
