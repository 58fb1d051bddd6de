/** How a call proves who makes it (interface V3.0, authentication). */
@NullMarked
package cn.beian.wire.auth;

import org.jspecify.annotations.NullMarked;
