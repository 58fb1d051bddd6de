/** In the place of the provider's face check. */
@NullMarked
package cn.beian.local.face;

import org.jspecify.annotations.NullMarked;
